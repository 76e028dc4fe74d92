// What a query means. Any string is a query: what cannot be understood as anything else is words.

import { isSimple } from "./search-analyzer.js";
import { BODY, PRODUCT, TITLE, VENDOR } from "./search-formats.js";

const LONGEST_QUERY = 1000;
const MOST_CLAUSES = 32;
const MOST_WORDS = 64;
const SPACE = "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const CHUNK = new RegExp(`(-)?(?:([a-zA-Z]+):)?(?:"([^"]*)"?|([^${SPACE}"]+))`, "g");
const ID_SHAPE = /^(?:[a-z]+#\d+|(?:cve|can|cwe|jvndb|ghsa|icsa|icsma|va|ta)-[0-9a-z-]+)$/;

const ALL_FIELDS = [TITLE, BODY, VENDOR, PRODUCT];
const FIELDS_OF = { title: [TITLE], product: [PRODUCT], vendor: [VENDOR] };
const FACETS = new Set(["year", "severity", "status"]);
const IDS = new Set(["cve", "cwe", "id"]);
const PREFIXES = new Set([...Object.keys(FIELDS_OF), ...FACETS, ...IDS]);

/** Cuts a query to a length that is always answered in time, never inside a pair of surrogates. */
export function shorten(query) {
  const splits = /^[\ud800-\udbff][\udc00-\udfff]/.test(query.slice(LONGEST_QUERY - 1));
  return query.slice(0, splits ? LONGEST_QUERY - 1 : LONGEST_QUERY);
}

/** Cuts a query into chunks by its signs, prefixes and quotes alone, before anything of the index is known. */
export function chunksOf(query) {
  return Array.from(query.matchAll(CHUNK), (match) => {
    const [whole, sign, prefix, phrase, bare] = match;
    const not = sign !== undefined;
    const quoted = phrase !== undefined;
    const last = !not && !quoted && match.index + whole.length === query.length;
    const name = prefix?.toLowerCase();
    if (PREFIXES.has(name)) return { not, quoted, last, name, text: phrase ?? bare };
    const text = name === undefined ? (phrase ?? bare) : whole.slice(not ? 1 : 0);
    return { not, quoted, last, text: !quoted && isPrefixAlone(text) ? "" : text };
  });
}

/** Tells a known prefix with nothing behind it, which asks for nothing (yet). */
function isPrefixAlone(text) {
  return text.endsWith(":") && PREFIXES.has(text.slice(0, -1).toLowerCase());
}

/** Folds what a chunk says; a star behind it only says that it is a beginning. */
function valueOf({ text, quoted }, analyzer) {
  const folded = analyzer.fold(text);
  const starred = !quoted && folded.endsWith("*");
  return { value: starred ? folded.replace(/\*+$/, "") : folded, starred };
}

/** Tells a folded text that can be nothing but an id. */
export function isIdShape(folded) {
  return ID_SHAPE.test(folded);
}

/** Tells whether a chunk can be understood exactly with the tables that are at hand. */
export function isUnderstood(chunk, analyzer) {
  const { value } = valueOf(chunk, analyzer);
  if (!isSimple(chunk.text)) return analyzer.covers(chunk.text);
  return FACETS.has(chunk.name) || IDS.has(chunk.name) || (!chunk.name && !chunk.quoted && isIdShape(value)) || analyzer.covers(value);
}

/** Makes clauses of chunks; those that say the same again, or nothing, are dropped. */
export function clausesOf(chunks, analyzer, typing) {
  const clauses = new Map();
  for (const chunk of chunks) {
    const clause = clauseOf(chunk, analyzer, typing);
    if (clause && !clauses.has(clause.key)) clauses.set(clause.key, clause);
    if (clauses.size === MOST_CLAUSES) break;
  }
  return [...clauses.values()];
}

/** Decides what one chunk asks for. */
function clauseOf(chunk, analyzer, typing) {
  const { name, not, text, quoted, last } = chunk;
  const { value, starred } = valueOf(chunk, analyzer);
  if (value === "") return null;
  const open = starred || (typing && last);
  if (FACETS.has(name)) return filter(not, `${name}:${value}`);
  if (name === "vendor" && value.includes("=")) return filter(not, `vendor:${value}`);
  if (IDS.has(name)) return id(chunk, idPrefix(name, value), open);
  const tokens = analyzer.covers(value) ? analyzer.tokens(value) : [];
  if (name === undefined && !quoted && isIdShape(value)) return id(chunk, known(value), open, tokens);
  const facet = name === "vendor" ? `vendor:${value}` : null;
  return words(not, text, tokens, { fields: FIELDS_OF[name] ?? ALL_FIELDS, open, facet });
}

/** Puts before a bare number what its prefix says, as `cve:2014-0160` is `CVE-2014-0160`. */
export function idPrefix(name, value) {
  const isWhole = name === undefined || name === "id" || known(value).startsWith(`${name}-`);
  return known(isWhole ? value : `${name}-${value}`);
}

/** Gives the name of today for a CVE id from the time when they were called candidates. */
function known(value) {
  return value.replace(/^can-/, "cve-");
}

/** A clause that takes documents away and scores nothing. */
function filter(not, term) {
  return { kind: "filter", not, term, key: `${not} filter ${term}` };
}

/** A clause for a whole id; `tokens` are what it becomes if nothing is found and it was not asked for as an id. */
function id({ not, text }, term, open, tokens = []) {
  const prefix = open && [...term].length > 1;
  return { kind: "id", not, text, term, prefix, tokens, fields: ALL_FIELDS, key: `${not} id ${prefix} ${term}` };
}

/** A clause for words: one token, a phrase of several, or the beginning of one. */
function words(not, text, tokens, { fields, open = false, facet = null }) {
  if (tokens.length === 0) return null;
  const [{ term, single }] = tokens;
  const prefix = tokens.length === 1 && (single || (open && [...term].length > 1));
  const terms = tokens.map((token) => token.term);
  const key = JSON.stringify([not, fields, terms, prefix, facet]);
  return { kind: "words", not, text, tokens, terms, fields, prefix, facet, key };
}

/** Tells whether a clause adds to the score, and not only takes documents away. */
export function isScored(clause) {
  return !clause.not && !clause.silent && clause.kind !== "filter";
}

/** Loosens a query that found nothing: first phrases and ids into their words, then all words but one; null where that is no other query. */
export function relax(clauses, step) {
  const scored = clauses.filter(isScored);
  const others = clauses.filter((clause) => !isScored(clause));
  const asked = scored.filter((clause) => wordsOf(clause).length === 0);
  const words = [...new Map(scored.flatMap(wordsOf).map((word) => [word.key, word])).values()].slice(0, MOST_WORDS);
  if (step === "any") {
    const silent = asked.map((clause) => ({ ...clause, silent: true }));
    return words.length < 2 ? null : [...words.map((word) => ({ ...word, optional: true })), ...silent, ...others];
  }
  const before = new Set(scored.map(({ key }) => key));
  const all = [...asked, ...words];
  return all.length === before.size && all.every(({ key }) => before.has(key)) ? null : [...all, ...others];
}

/** Gives the words of a clause, each as a clause of its own; what was asked for as an id has none, and stays. */
function wordsOf(clause) {
  if (clause.kind === "words" && clause.tokens.length === 1) return [clause];
  return clause.tokens.map((token) => words(false, token.term, [token], { fields: clause.fields }));
}
