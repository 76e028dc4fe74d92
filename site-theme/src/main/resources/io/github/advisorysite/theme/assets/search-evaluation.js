// Which documents match the clauses of a query, and with what score.

import { BOOSTS, FACET, ID } from "./search-formats.js";
import { facetDocs } from "./search-facets.js";
import { isScored } from "./search-grammar.js";
import { bm25, joined, lengthTable, weigh } from "./search-scores.js";

const ID_BOOST = 8;

/** Finds the documents that all clauses agree on, and scores them as Lucene would. */
export async function evaluate(index, clauses) {
  const evaluation = new Evaluation(index, clauses);
  await evaluation.lookUp();
  await evaluation.verifyPhrases();
  await evaluation.score();
  return evaluation;
}

class Evaluation {
  #index;
  #wanted;

  constructor(index, clauses) {
    this.#index = index;
    this.clauses = clauses;
    this.docs = [];
    this.scores = new Float32Array(0);
  }

  /** Fetches the lists of all clauses at once; the facets prove how many documents there are, before arrays are made for them. */
  async lookUp() {
    const leaves = this.clauses.map((clause) => leavesOf(this.#index, clause));
    [this.leaves] = await Promise.all([Promise.all(leaves), this.#index.facets()]);
    this.#agree();
  }

  /** Holds phrases against the places of their words, but only in documents that everything else agrees on. */
  async verifyPhrases() {
    const phrases = this.leaves.flat().filter((leaf) => leaf.lists);
    const open = phrases.filter((leaf) => leaf.docs.some((doc) => this.#wanted[doc]));
    const names = new Set(open.flatMap((leaf) => leaf.lists.map((list) => list.positionsName)));
    const files = new Map(await Promise.all(Array.from(names, async (name) => [name, await this.#index.positions(name)])));
    for (const leaf of phrases) verify(leaf, files, this.#wanted);
    if (phrases.length > 0) this.#agree();
  }

  /** Keeps the documents that hold all that is required, enough of what is optional, and nothing that is excluded. */
  #agree() {
    const { docCount } = this.#index;
    const reached = new Uint16Array(docCount);
    const chosen = new Uint16Array(docCount);
    const last = new Uint16Array(docCount);
    const excluded = new Uint8Array(docCount);
    let required = 0;
    let optional = 0;
    this.clauses.forEach((clause, i) => {
      const leaves = this.leaves[i];
      if (clause.not) {
        for (const leaf of leaves) if (leaf.exact) for (const doc of leaf.docs) excluded[doc] = 1;
      } else if (clause.optional) {
        optional++;
        for (const { docs } of leaves) {
          for (const doc of docs) {
            if (last[doc] !== optional) chosen[doc]++;
            last[doc] = optional;
          }
        }
      } else {
        for (const { docs } of leaves) for (const doc of docs) if (reached[doc] === required) reached[doc]++;
        required++;
      }
    });
    const enough = optional === 0 ? 0 : Math.max(1, optional - 1);
    this.#wanted = new Uint8Array(docCount);
    this.docs = [];
    for (let doc = 0; doc < docCount; doc++) {
      if (reached[doc] !== required || chosen[doc] < enough || excluded[doc]) continue;
      this.#wanted[doc] = 1;
      this.docs.push(doc);
    }
  }

  /** Adds up what each clause gives to each document, in double precision as Lucene does, rounding once at the end. */
  async score() {
    const { docCount, root } = this.#index;
    const sums = new Float64Array(docCount);
    const best = new Float64Array(docCount);
    const others = new Float64Array(docCount);
    const last = new Uint16Array(docCount);
    const scored = this.leaves.filter((_, i) => isScored(this.clauses[i]));
    const norms = this.docs.length > 0 && scored.flat().some((leaf) => leaf.dfs) ? await this.#index.norms() : null;
    scored.forEach((leaves, i) => {
      const touched = [];
      for (const leaf of leaves) {
        const scoreOf = scorer(leaf, root, norms);
        leaf.docs.forEach((doc, at) => {
          if (!this.#wanted[doc]) return;
          const score = scoreOf(doc, at);
          if (last[doc] === i + 1) {
            others[doc] += Math.min(best[doc], score);
            best[doc] = Math.max(best[doc], score);
          } else {
            last[doc] = i + 1;
            best[doc] = score;
            others[doc] = 0;
            touched.push(doc);
          }
        });
      }
      for (const doc of touched) sums[doc] += joined(best[doc], others[doc]);
    });
    this.scores = Float32Array.from(sums);
  }

  /** Tells in which fields of a document a clause was found. */
  fieldsOf(clauseNumber, doc) {
    return this.leaves[clauseNumber].filter(({ docs }) => has(docs, doc)).map(({ field }) => field);
  }

  /** Gives a page of the best documents; among equals the newest, which is the last, comes first. */
  best(from, size) {
    const { docs, scores } = this;
    const most = Math.min(from + size, docs.length);
    const top = [];
    for (let i = docs.length - 1; i >= 0; i--) {
      const score = scores[docs[i]];
      if (top.length === most && (most === 0 || score <= scores[top[most - 1]])) continue;
      if (top.length === most) top.pop();
      top.splice(placeOf(top, scores, score), 0, docs[i]);
    }
    return top.slice(from);
  }
}

/** Finds where a score belongs among better and equal ones. */
function placeOf(top, scores, score) {
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scores[top[middle]] >= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tells whether a sorted list holds a document. */
function has(docs, doc) {
  let low = 0;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle] < doc) low = middle + 1;
    else high = middle;
  }
  return docs[low] === doc;
}

/** Gives what a leaf scores: the same for all its documents, or by frequency and length. */
function scorer(leaf, root, norms) {
  if (leaf.constant) return () => leaf.constant;
  const statistics = root.fields[leaf.field];
  const weight = weigh(BOOSTS[leaf.field], statistics, leaf.dfs);
  const lengths = lengthTable(statistics);
  return (doc, at) => bm25(weight, leaf.frequencies[at], lengths[norms[leaf.field][doc]]);
}

/** Looks up what a clause names: one leaf for each field in which it stands. */
async function leavesOf(index, clause) {
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

/** Keeps of a phrase's documents those in which its words stand one behind the other, with how often they do. */
function verify(leaf, files, wanted) {
  const open = leaf.docs.filter((doc) => wanted[doc]);
  leaf.docs = [];
  leaf.frequencies = [];
  leaf.exact = true;
  if (open.length === 0) return;
  const asked = new Uint8Array(wanted.length);
  for (const doc of open) asked[doc] = 1;
  const decoded = new Map(Array.from(new Set(leaf.lists), (list) => [list, list.positions(files.get(list.positionsName), asked)]));
  const positions = leaf.lists.map((list) => decoded.get(list));
  for (const doc of open) {
    const frequency = occurrences(positions, doc);
    if (frequency === 0) continue;
    leaf.docs.push(doc);
    leaf.frequencies.push(frequency);
  }
}

/** Counts how often the words of a phrase stand one behind the other in a document. */
function occurrences(positions, doc) {
  let starts = positions[0].get(doc);
  for (let i = 1; i < positions.length && starts.length > 0; i++) {
    starts = intersection(starts, positions[i].get(doc).map((position) => position - i));
  }
  return starts.length;
}

/** Gives what two sorted lists share. */
function intersection(a, b) {
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
