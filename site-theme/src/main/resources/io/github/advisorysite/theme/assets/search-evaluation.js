// Which documents match the clauses of a query, and with what score.

import { BOOSTS } from "./search-formats.js";
import { isScored } from "./search-grammar.js";
import { intersection, leavesOf } from "./search-leaves.js";
import { bm25, joined, lengthTable, weigh } from "./search-scores.js";

/** Finds the documents that all clauses agree on, and scores them as Lucene would. */
export async function evaluate(index, clauses) {
  const evaluation = new Evaluation(index, clauses);
  await evaluation.lookUp();
  await evaluation.verifyPhrases();
  await evaluation.score();
  return evaluation;
}

/** One query's documents and scores, as they become known. */
class Evaluation {
  #index;
  #wanted;

  /** Takes clauses, of which nothing is known yet. */
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
