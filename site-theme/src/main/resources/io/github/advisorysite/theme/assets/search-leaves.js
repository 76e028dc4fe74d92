// The leaves of a query: for each field in which a clause's words stand, the documents that hold them.

import { facetDocs } from "./search-facets.js";
import { BOOSTS, FACET, ID } from "./search-formats.js";

/** What a word that is an id scores, more than in any other field. */
const ID_BOOST = 8;

/** Looks up what a clause names: one leaf for each field in which it stands. */
export async function leavesOf(index, clause) {
  if (clause.kind === "filter") return [constant(FACET, await filterDocs(index, clause.term), 1)];
  if (clause.kind === "id" && clause.prefix) return beginning(index, clause.term, [ID], () => 1);
  if (clause.kind === "id") return constants([(await index.lists(clause.term))[ID]], 1);
  const facet = clause.facet === null ? [] : constants([(await index.lists(clause.facet))[FACET]], 1);
  return [...(await wordLeaves(index, clause)), ...facet];
}

/** Filters by the columns that are loaded for the counts anyway, and only by a list where those do not tell. */
async function filterDocs(index, term) {
  return facetDocs(await index.facets(), term) ?? (await index.lists(term))[FACET]?.docs ?? [];
}

/** Looks up words: a beginning, a phrase, or one word, which may be an id as well. */
async function wordLeaves(index, { terms, fields, prefix }) {
  const withIds = fields.length > 1 ? [ID] : [];
  if (prefix) return beginning(index, terms[0], [...fields, ...withIds], (field) => BOOSTS[field] ?? ID_BOOST);
  const lists = await Promise.all(terms.map((term) => index.lists(term)));
  if (terms.length > 1) return fields.flatMap((field) => phrase(field, lists.map((ofTerm) => ofTerm[field])));
  const [ofTerm] = lists;
  const ids = withIds.map((field) => ofTerm[field]);
  return [...fields.flatMap((field) => term(field, ofTerm[field])), ...constants(ids, ID_BOOST)];
}

/** Gives a leaf for each field, of all terms that begin so. */
async function beginning(index, prefix, fields, scoreOf) {
  const lists = (await index.termsOf(prefix)).map(([, ofTerm]) => ofTerm);
  return fields.map((field) => constant(field, union(lists.flatMap((ofTerm) => ofTerm[field] ?? []), index.docCount), scoreOf(field)));
}

/** A leaf that scores the same for every document. */
function constant(field, docs, score) {
  return { field, docs, constant: score, exact: true };
}

/** Leaves out the lists that are not there, as not every term stands in every field. */
function constants(lists, score) {
  return lists.filter((list) => list).map((list) => constant(list.field, list.docs, score));
}

/** A leaf of one term, or none where no document has the term in that field. */
function term(field, list) {
  return list ? [{ field, docs: list.docs, frequencies: list.frequencies, dfs: [list.df], exact: true }] : [];
}

/** A leaf of a phrase: for now all documents that hold all its words, wherever they stand. */
function phrase(field, lists) {
  if (!lists.every((list) => list)) return [];
  const shortestFirst = [...new Set(lists)].sort((a, b) => a.df - b.df);
  const docs = shortestFirst.map((list) => list.docs).reduce(intersection);
  return [{ field, docs, lists, dfs: lists.map((list) => list.df), exact: false }];
}

/** Gives what two sorted lists share. */
export function intersection(a, b) {
  const both = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] < b[j]) i++;
    else if (a[i] > b[j]) j++;
    else {
      both.push(a[i]);
      i++;
      j++;
    }
  }
  return both;
}

/** Gives what any of many sorted lists holds, sorted. */
function union(lists, docCount) {
  if (lists.length === 1) return lists[0].docs;
  const marked = new Uint8Array(docCount);
  for (const { docs } of lists) for (const doc of docs) marked[doc] = 1;
  const all = [];
  for (let doc = 0; doc < docCount; doc++) if (marked[doc]) all.push(doc);
  return all;
}
