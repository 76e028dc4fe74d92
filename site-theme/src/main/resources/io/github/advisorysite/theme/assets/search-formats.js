// What stands in each kind of file of an index, but for the terms (search-terms.js) and the analyzer's tables.

import { must } from "./search-bytes.js";

/** The fields of a document that are scored, in the order of the files, with Lucene's boosts. */
export const BOOSTS = [3, 1, 2, 2];
export const FIELDS = ["title", "body", "vendor", "product", "id"];
export const TITLE = 0;
export const BODY = 1;
export const VENDOR = 2;
export const PRODUCT = 3;
export const ID = 4;
export const FACET = 5;

export const STATUSES = ["affected", "affected-investigating", "not-affected", "not-affected-investigating", "unknown"];
/** The severities by their codes; code 0 is a case without a score. */
export const SEVERITIES = [undefined, "none", "low", "medium", "high", "critical"];

/** Reads the root, from which every other file is found. */
export function readRoot(bytes) {
  const docCount = bytes.number();
  const cardsPerFile = bytes.number();
  must(docCount < 2 ** 28 && cardsPerFile > 0);
  const fields = bytes.list(BOOSTS.length, () => ({ docs: bytes.number(), length: bytes.number() }));
  const [norms, facets, cardList, vendors, vendorFacets, automaton, folding] = bytes.list(7, () => bytes.name());
  const nextTerm = bytes.terms();
  const blocks = bytes.list(bytes.count(12), () => ({ first: nextTerm(), name: bytes.name() }));
  bytes.end();
  return { docCount, cardsPerFile, fields, norms, facets, cardList, vendors, vendorFacets, automaton, folding, blocks };
}

/** Reads Lucene's norms: a byte for each field of each document, which is its length rounded down. */
export function readNorms(bytes, docCount) {
  must(bytes.left === BOOSTS.length * docCount);
  return BOOSTS.map(() => bytes.take(docCount));
}

/** Reads the facets into columns, since counting goes through all hits and few columns. */
export function readFacets(bytes, docCount) {
  must(docCount * 3 <= bytes.left);
  const years = new Uint16Array(docCount);
  const severities = new Uint8Array(docCount);
  const statuses = new Uint8Array(docCount);
  for (let doc = 0; doc < docCount; doc++) {
    years[doc] = bytes.number();
    severities[doc] = bytes.number();
    statuses[doc] = bytes.number();
    must(severities[doc] < SEVERITIES.length && statuses[doc] < 1 << STATUSES.length);
  }
  bytes.end();
  return { years, severities, statuses };
}

/** Reads where the cards are, in files of a few documents each. */
export function readCardList(bytes, files) {
  must(bytes.left === files * 10);
  const list = bytes.list(files, () => bytes.name());
  bytes.end();
  return list;
}

/** Reads what a hit shows, for the documents of one file, and where their vendors are. */
export function readCards(bytes, docs) {
  const statuses = bytes.name();
  must(docs * 15 <= bytes.left);
  const cards = bytes.list(docs, () => {
    const [id, href, lang, title, date, modified, severity, cvss, lead] = bytes.list(9, () => bytes.string());
    const critical = bytes.number() === 1;
    const counts = bytes.list(STATUSES.length, () => bytes.number());
    return { id, href, lang, title, date, modified, severity, cvss, lead, critical, counts };
  });
  bytes.end();
  return { statuses, cards };
}

/** Reads the vendors of the same documents with all their public names, by which a query may have named them. */
export function readStatuses(bytes, docs) {
  const vendors = bytes.list(bytes.count(4), () => {
    const [id, lang] = bytes.list(2, () => bytes.string());
    const names = bytes.list(bytes.count(), () => bytes.string());
    must(names.length > 0);
    return { id, lang, names };
  });
  must(docs <= bytes.left);
  const statuses = bytes.list(docs, () =>
    bytes.list(bytes.count(2), () => {
      const vendor = vendors[bytes.number()];
      const status = STATUSES[bytes.number()];
      must(vendor && status);
      return { ...vendor, status };
    }),
  );
  bytes.end();
  return statuses;
}

/** Reads all vendors that the index knows, for the facet and for suggestions. */
export function readVendors(bytes) {
  const vendors = bytes.list(bytes.count(4), () => {
    const [id, name, lang] = bytes.list(3, () => bytes.string());
    return { id, name, lang, count: bytes.number() };
  });
  bytes.end();
  return vendors;
}

/** Reads which vendors each document lists, one flat list with the place where each document begins. */
export function readVendorFacets(bytes, docCount, vendorCount) {
  must(docCount <= bytes.left);
  const starts = new Uint32Array(docCount + 1);
  const vendors = new Uint32Array(bytes.left - docCount);
  let end = 0;
  for (let doc = 0; doc < docCount; doc++) {
    const count = bytes.count();
    let vendor = -1;
    for (let i = 0; i < count; i++) {
      const code = bytes.number();
      vendor += Math.floor(code / 8) + 1;
      must(vendor < vendorCount && code % 8 < STATUSES.length && end < vendors.length);
      vendors[end++] = vendor;
    }
    starts[doc + 1] = end;
  }
  bytes.end();
  return { starts, vendors };
}
