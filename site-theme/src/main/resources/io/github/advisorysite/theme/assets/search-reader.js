// Answers a query from an index: understands it, finds and scores the documents, and fetches what the page shows of them.

import { Analyzer } from "./search-analyzer.js";
import { evaluate } from "./search-evaluation.js";
import { countFacets, countVendors } from "./search-facets.js";
import { BODY, FACET, FIELDS, TITLE, VENDOR } from "./search-formats.js";
import { chunksOf, clausesOf, isScored, isUnderstood, relax, shorten } from "./search-grammar.js";
import { marks } from "./search-words.js";

const MOST_HITS = 500;
const MOST_NAMED_VENDORS = 5;

/** Answers a query with a page of hits and the counts of all of them; statuses may be folded into the pages of advisories. */
export async function search(index, { query, typing = false, from = 0, size = 10, folded = false }) {
  const text = shorten(query);
  const analyzer = index.analyzer(text);
  const others = Promise.all([index.facets(), index.cardList(), analyzer]);
  others.catch(() => {});
  const match = await matching(index, text, typing, analyzer);
  const [facets] = await others;
  const { evaluation, relaxed } = match;
  const docs = evaluation?.docs ?? [];
  const page = evaluation?.best(from, Math.min(size, MOST_HITS)) ?? [];
  const shown = await analyzer;
  return {
    query,
    total: docs.length,
    from,
    relaxed,
    empty: evaluation === null,
    hits: await Promise.all(page.map((doc) => hit(index, evaluation, doc, shown, folded))),
    facets: countFacets(facets, docs),
  };
}

/** Answers which vendors the documents of a query list. */
export async function vendors(index, { query, typing = false }) {
  const text = shorten(query);
  const { evaluation } = await matching(index, text, typing, index.analyzer(text));
  return { vendors: evaluation === null ? [] : await countVendors(index, evaluation.docs) };
}

/** Evaluates a query, and where nothing is found a looser one. */
async function matching(index, text, typing, analyzer) {
  const chunks = chunksOf(text);
  const early = new Analyzer();
  const understood = chunks.every((chunk) => isUnderstood(chunk, early));
  const clauses = clausesOf(chunks, understood ? early : await analyzer, typing);
  if (clauses.length === 0) return { evaluation: null, relaxed: null };
  if (clauses.some((clause) => isScored(clause) && clause.kind === "words" && !clause.prefix)) index.norms();
  const evaluation = await evaluate(index, clauses);
  if (evaluation.docs.length > 0 || !clauses.some(isScored)) return { evaluation, relaxed: null };
  return relaxedMatching(index, clausesOf(chunks, await analyzer, typing), evaluation);
}

/** Loosens step by step, and says which step found something. */
async function relaxedMatching(index, clauses, nothing) {
  for (const relaxed of ["words", "any"]) {
    const looser = relax(clauses, relaxed);
    const evaluation = looser && (await evaluate(index, looser));
    if (evaluation?.docs.length > 0) return { evaluation, relaxed };
  }
  return { evaluation: nothing, relaxed: null };
}

/** Makes what a page shows of one document. */
async function hit(index, evaluation, doc, analyzer, folded) {
  const positive = evaluation.clauses.map((clause, i) => ({ clause, fields: evaluation.fieldsOf(i, doc) }))
    .filter(({ clause, fields }) => !clause.not && fields.length > 0);
  const scored = positive.filter(({ clause }) => isScored(clause));
  const card = await index.card(doc);
  return {
    ordinal: doc,
    score: evaluation.scores[doc],
    ...card,
    titleMarks: marks(card.title, markedIn(TITLE, scored, analyzer), analyzer),
    leadMarks: marks(card.lead, markedIn(BODY, scored, analyzer), analyzer),
    found: scored.map(({ clause, fields }) => ({ word: clause.text, fields: fieldNames(fields) })),
    vendors: await namedVendors(index, doc, card, positive, analyzer, folded),
  };
}

/** Gives what to mark in a field: words that may stand there, and ids, which are phrases to the eye. */
function markedIn(field, scored, analyzer) {
  return scored
    .filter(({ clause }) => clause.fields.includes(field))
    .map(({ clause }) => (clause.kind === "id" ? { terms: analyzer.tokens(clause.text).map(({ term }) => term) } : clause));
}

/** Names the fields once each; a vendor found by its id is found as a vendor. */
function fieldNames(fields) {
  return [...new Set(fields.map((field) => FIELDS[field === FACET ? VENDOR : field]))];
}

/** Gives a document's vendors that the query names, for links straight to their statuses. */
async function namedVendors(index, doc, card, positive, analyzer, folded) {
  const place = (id) => (folded ? `#vendor-${id}` : `vendors/${id}.html`);
  const naming = positive.filter(({ clause, fields }) => namesVendor(clause, fields)).map(({ clause }) => clause);
  if (naming.length === 0) return [];
  return (await index.statuses(doc))
    .filter((vendor) => naming.some((clause) => isNamed(vendor, clause, analyzer)))
    .slice(0, MOST_NAMED_VENDORS)
    .map(({ id, lang, names, status }) => ({ id, name: names[0], lang, status, href: card.href + place(id) }));
}

/** Tells whether a clause was found among a document's vendors, without which their file is not fetched; a beginning names nobody yet. */
function namesVendor({ kind, term, prefix, facet }, fields) {
  if (kind === "filter") return term.startsWith("vendor:");
  return (fields.includes(VENDOR) || fields.includes(FACET)) && (!prefix || facet !== null);
}

/** Tells whether a clause means this vendor, by its id or by any of its names. */
function isNamed({ id, names }, clause, analyzer) {
  const facet = clause.kind === "filter" ? clause.term.split("=")[0] : clause.facet;
  if (facet === `vendor:${id}`) return true;
  return clause.kind === "words" && names.some((name) => marks(name, [clause], analyzer).length > 0);
}
