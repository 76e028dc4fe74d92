// What the last words of a query may become while they are typed: ids, vendors and terms, with how many documents have them.

import { FACET, ID } from "./search-formats.js";
import { chunksOf, idPrefix, isIdShape, shorten } from "./search-grammar.js";
import { compareTerms } from "./search-terms.js";

const MOST = 10;
const MOST_IDS = 4;
const MOST_VENDORS = 3;
/** So many blocks are read for a beginning; the same blocks then answer the query that is being typed. */
const MOST_BLOCKS = 12;

/** Which kinds a prefix leaves: `undefined` is a word without one. */
const KINDS = {
  undefined: ["id", "vendor", "term"],
  title: ["term"],
  product: ["term"],
  vendor: ["vendor"],
  cve: ["id"],
  cwe: ["id"],
  id: ["id"],
};

/** Suggests what the last chunk may become; each suggestion's text takes that chunk's place. */
export async function suggest(index, { text }) {
  const typed = shorten(text);
  const analyzer = await index.analyzer(typed);
  const chunk = chunksOf(typed).at(-1);
  const kinds = chunk && !chunk.quoted && typed.endsWith(chunk.text) ? (KINDS[chunk.name] ?? []) : [];
  const beginning = chunk ? analyzer.fold(chunk.text) : "";
  if (kinds.length === 0 || !isLongEnough(beginning, analyzer)) return { suggestions: [] };
  const given = { index, analyzer, beginning, chunk };
  const [ids, vendors, terms] = await Promise.all([
    kinds.includes("id") ? suggestIds(given) : [],
    kinds.includes("vendor") ? suggestVendors(given) : [],
    kinds.includes("term") ? suggestTerms(given) : [],
  ]);
  const few = terms.length + vendors.length === 0 ? MOST : MOST_IDS;
  const sign = chunk.not ? "-" : "";
  const suggestions = [...ids.slice(0, few), ...vendors.slice(0, terms.length === 0 ? MOST : MOST_VENDORS), ...terms]
    .slice(0, MOST)
    .map((suggestion) => ({ ...suggestion, text: sign + suggestion.text }));
  return { suggestions };
}

/** Waits for a second letter, as one letter begins half of all terms; one Chinese or Japanese character is enough. */
function isLongEnough(beginning, analyzer) {
  return [...beginning].length > 1 || analyzer.tokens(beginning)[0]?.single === true;
}

/** Suggests ids, the newest of a year's numbers first; the only one leads to its advisory. */
async function suggestIds({ index, beginning, chunk }) {
  const found = await index.termsOf(idPrefix(chunk.name, beginning), MOST_BLOCKS);
  const ids = found.filter(([, lists]) => lists[ID]).sort(([a], [b]) => compareTerms(b, a));
  const suggestions = ids.slice(0, MOST).map(([term, lists]) => {
    const label = term.toUpperCase();
    return { kind: "id", text: isIdShape(term) ? label : `id:${label}`, label, count: lists[ID].df };
  });
  if (ids.length === 1 && suggestions[0].count === 1) {
    const { href, title } = await index.card(ids[0][1][ID].docs[0]);
    Object.assign(suggestions[0], { href, title });
  }
  return suggestions;
}

/** Suggests vendors of which the id or a word of the name begins so, those with most documents first. */
async function suggestVendors({ index, analyzer, beginning }) {
  return (await index.vendors())
    .filter(({ id, name }) => id.startsWith(beginning) || beginsAWord(analyzer.fold(name), beginning))
    .sort((a, b) => b.count - a.count)
    .map(({ id, name, lang, count }) => ({ kind: "vendor", text: `vendor:${id}`, label: name, lang, count }));
}

/** Looks for a beginning at the beginnings of words, and anywhere in a name without spaces between words. */
function beginsAWord(name, beginning) {
  return name.startsWith(beginning) || name.includes(` ${beginning}`) || (/[^\0-\u02ff]/.test(beginning) && name.includes(beginning));
}

/** Suggests terms, those in most documents first; of pairs of characters only those that may be a word. */
async function suggestTerms({ index, beginning, chunk }) {
  const prefix = chunk.name === undefined ? "" : `${chunk.name}:`;
  const words = (await index.termsOf(beginning, MOST_BLOCKS)).filter(([term, lists]) => isWord(term) && lists.some((list) => list.field < ID));
  return words
    .map(([term, lists]) => [term, lists, Math.max(...lists.filter((list) => list.field < ID).map((list) => list.df))])
    .sort((a, b) => b[2] - a[2] || compareTerms(a[0], b[0]))
    .slice(0, MOST)
    .map(([term, lists]) => ({ kind: "term", text: prefix + term, label: term, count: countOf(lists) }));
}

/** Tells a pair that is only the joint between two Japanese words by its hiragana. */
function isWord(term) {
  return !/^\p{Script=Hiragana}|^.\p{Script=Hiragana}$/u.test(term);
}

/** Counts the documents that have a term in any field, as the query for it will. */
function countOf(lists) {
  const docs = new Set();
  for (const list of lists) if (list && list.field < FACET) for (const doc of list.docs) docs.add(doc);
  return docs.size;
}
