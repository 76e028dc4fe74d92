// What a query means. Any string is a query: what cannot be understood as anything else is words.

import { isAscii, wellFormed } from "./search-analyzer.js";
import { BODY, PRODUCT, TITLE, VENDOR } from "./search-formats.js";

const LONGEST_QUERY = 1000;
const MOST_CHUNKS = 32;
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
  const cut = query.slice(0, LONGEST_QUERY);
  return wellFormed(/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut);
}

/** Cuts a query into chunks by its signs, prefixes and quotes alone, before anything of the index is known. */
export function chunksOf(query) {
  const chunks = [];
  for (const [whole, sign, prefix, quoted, bare] of query.matchAll(CHUNK)) {
    const name = prefix?.toLowerCase();
    const not = sign !== undefined;
    if (PREFIXES.has(name)) {
      chunks.push({ not, name, text: quoted ?? bare, quoted: quoted !== undefined });
    } else if (name !== undefined) {
      chunks.push({ not, text: not ? whole.slice(1) : whole, quoted: false });
    } else {
      chunks.push({ not, text: quoted ?? (isPrefixAlone(bare) ? "" : bare), quoted: quoted !== undefined });
    }
  }
  return chunks;
}

/** Tells a known prefix with nothing behind it, which asks for nothing (yet). */
function isPrefixAlone(text) {
  return text.endsWith(":") && PREFIXES.has(text.slice(0, -1).toLowerCase());
}

/** Tells whether a chunk can be understood exactly with the tables that are at hand. */
export function isUnderstood(chunk, analyzer) {
  if (analyzer.covers(chunk.text)) return true;
  return isAscii(chunk.text) && (FACETS.has(chunk.name) || IDS.has(chunk.name) || isIdShaped(chunk, analyzer));
}

/** Tells a folded text that can be nothing but an id. */
export function isIdShape(folded) {
  return ID_SHAPE.test(folded);
}

/** Tells a chunk that looks like an id, which is looked up as a whole. */
function isIdShaped(chunk, analyzer) {
  return chunk.name === undefined && !chunk.quoted && isIdShape(analyzer.fold(chunk.text));
}

/** Makes clauses of chunks; those that say the same again, or nothing, are dropped. */
export function clausesOf(chunks, analyzer, typing) {
  const clauses = new Map();
  chunks.forEach((chunk, i) => {
    const typed = typing && i === chunks.length - 1 && !chunk.quoted && !chunk.not;
    const clause = clauseOf(chunk, analyzer, typed);
    if (clause && clauses.size < MOST_CHUNKS && !clauses.has(clause.key)) clauses.set(clause.key, clause);
  });
  return [...clauses.values()];
}

/** Decides what one chunk asks for. */
function clauseOf(chunk, analyzer, typed) {
  const { name, not, text } = chunk;
  const folded = analyzer.fold(text);
  if (folded === "") return null;
  if (FACETS.has(name)) return filter(not, `${name}:${folded}`);
  if (name === "vendor" && folded.includes("=")) return filter(not, `vendor:${folded}`);
  if (IDS.has(name)) return id(not, text, idPrefix(name, folded));
  if (isIdShaped(chunk, analyzer)) return id(not, text, folded.replace(/^can-/, "cve-"), analyzer.covers(text) ? analyzer.tokens(text) : []);
  const starred = !chunk.quoted && text.endsWith("*");
  const facet = name === "vendor" ? `vendor:${folded}` : null;
  return words(not, text, analyzer.tokens(text), { fields: FIELDS_OF[name] ?? ALL_FIELDS, prefix: starred || typed, facet });
}

/** Puts before a bare number what its prefix says, as `cve:2014-0160` is `CVE-2014-0160`. */
export function idPrefix(name, folded) {
  return name === undefined || name === "id" || folded.startsWith(`${name}-`) ? folded : `${name}-${folded}`;
}

/** A clause that takes documents away and scores nothing. */
function filter(not, term) {
  return { kind: "filter", not, term, key: `${not} filter ${term}` };
}

/** A clause for a whole id; `tokens` are what it becomes if nothing is found and it was not asked for as an id. */
function id(not, text, term, tokens = []) {
  return { kind: "id", not, text, term, tokens, fields: ALL_FIELDS, key: `${not} id ${term}` };
}

/** A clause for words: one token, a phrase of several, or the beginning of one. */
function words(not, text, tokens, { fields, prefix = false, facet = null }) {
  if (tokens.length === 0) return null;
  const [{ term, single }] = tokens;
  const isPrefix = tokens.length === 1 && (single || (prefix && [...term].length > 1));
  const terms = tokens.map((token) => token.term);
  const key = JSON.stringify([not, fields, terms, isPrefix, facet]);
  return { kind: "words", not, text, tokens, terms, fields, prefix: isPrefix, facet, key };
}

/** Loosens a query that found nothing: first phrases into their words, then all words but one. */
export function relax(clauses, step) {
  const relaxed = new Map();
  for (const clause of clauses) {
    for (const part of parts(clause, step)) if (!relaxed.has(part.key)) relaxed.set(part.key, part);
  }
  return [...relaxed.values()];
}

/** Gives the words of a positive clause, each as a clause of its own; all else stays. */
function parts(clause, step) {
  if (clause.not || clause.kind === "filter") return [clause];
  const optional = step === "any";
  if (clause.tokens.length > 1 || (clause.kind === "id" && clause.tokens.length > 0)) {
    return clause.tokens.map((token) => ({ ...words(false, token.term, [token], { fields: clause.fields }), optional }));
  }
  return [{ ...clause, optional: optional && clause.kind === "words" }];
}
