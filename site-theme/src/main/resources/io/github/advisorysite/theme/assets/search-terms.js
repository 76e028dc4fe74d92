// The terms of an index: which block holds a term, which documents hold it, how often and where.

import { must } from "./search-bytes.js";
import { FACET, ID } from "./search-formats.js";

/** Compares terms as their UTF-8 bytes do, since the blocks are sorted so and JavaScript's own order differs above U+FFFF. */
export function compareTerms(a, b) {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Puts surrogates behind all other units, where the code points stand that they are halves of. */
function rank(unit) {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** Finds the last block that begins at or before a term, the only one that can hold it. */
export function blockOf(blocks, term) {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareTerms(blocks[middle].first, term) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Gives every block that may hold a term of a beginning: the one before the beginning, and all that begin with it. */
export function blocksOf(blocks, prefix) {
  const from = Math.max(blockOf(blocks, prefix), 0);
  let to = from + 1;
  while (to < blocks.length && blocks[to].first.startsWith(prefix)) to++;
  return blocks.slice(from, to);
}

/** Reads a block's terms; what stands behind them is only decoded for the terms that are asked for. */
export function readTerms(bytes, docCount) {
  const positions = bytes.name();
  const nextTerm = bytes.terms();
  const terms = new Map();
  let docsAt = 0;
  let positionsAt = 5;
  const count = bytes.count(5);
  for (let i = 0; i < count; i++) {
    const term = nextTerm();
    const mask = bytes.number();
    must(mask > 0 && mask < 1 << (FACET + 1));
    const lists = [];
    for (let field = 0; field <= FACET; field++) {
      if (!(mask & (1 << field))) continue;
      const df = bytes.number();
      const length = bytes.number();
      const positionsLength = field < ID ? bytes.number() : 0;
      must(df > 0 && df <= docCount && df <= length);
      lists[field] = new Postings(field, df, docCount, docsAt, length, positionsAt, positionsLength);
      docsAt += length;
      positionsAt += positionsLength;
    }
    terms.set(term, lists);
  }
  must(docsAt === bytes.left);
  const postings = bytes.take(docsAt);
  for (const lists of terms.values()) lists.forEach((list) => list.in(postings, positions));
  return terms;
}

/** The documents of one term in one field. */
class Postings {
  #bytes;
  #decoded;

  /** Takes what a block tells of the list before its bytes. */
  constructor(field, df, docCount, at, length, positionsAt, positionsLength) {
    Object.assign(this, { field, df, docCount, at, length, positionsAt, positionsLength });
  }

  /** Ties the list to its block's bytes, which stand behind the list of terms. */
  in(bytes, positionsName) {
    this.#bytes = bytes.subarray(this.at, this.at + this.length);
    this.positionsName = positionsName;
  }

  /** The documents, ascending. */
  get docs() {
    return this.#decode().docs;
  }

  /** How often the term stands in each document; without meaning for ids and facets. */
  get frequencies() {
    return this.#decode().frequencies;
  }

  /** Decodes once, and only what is asked for. */
  #decode() {
    return (this.#decoded ??= this.field < ID ? this.#counted() : this.#plain());
  }

  /** Decodes documents with frequencies, of which most are one. */
  #counted() {
    const { df, docCount } = this;
    const docs = new Int32Array(df);
    const frequencies = new Int32Array(df).fill(1);
    const numbers = new Numbers(this.#bytes);
    for (let i = 0, doc = -1; i < df; i++) {
      const code = numbers.next();
      doc += Math.floor(code / 2) + 1;
      must(doc < docCount);
      docs[i] = doc;
      if (code % 2 === 0) frequencies[i] = numbers.next();
    }
    numbers.end();
    return { docs, frequencies };
  }

  /** Decodes documents alone. */
  #plain() {
    const { df, docCount } = this;
    const docs = new Int32Array(df);
    const numbers = new Numbers(this.#bytes);
    for (let i = 0, doc = -1; i < df; i++) {
      doc += numbers.next() + 1;
      must(doc < docCount);
      docs[i] = doc;
    }
    numbers.end();
    return { docs, frequencies: null };
  }

  /** Gives where the term stands in each wanted document, and passes over all others without decoding them. */
  positions(file, wanted) {
    const { docs, frequencies } = this;
    must(this.positionsAt + this.positionsLength <= file.array.length);
    const numbers = new Numbers(file.array.subarray(this.positionsAt, this.positionsAt + this.positionsLength));
    const found = new Map();
    for (let i = 0; i < docs.length; i++) {
      const frequency = frequencies[i];
      must(frequency <= numbers.left);
      if (wanted[docs[i]]) found.set(docs[i], numbers.ascending(frequency));
      else numbers.skip(frequency);
    }
    numbers.end();
    return found;
  }
}

/** A tight reader of many small integers: the loops over postings are where a query's time goes. */
class Numbers {
  /** Takes bytes that begin with a number. */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** Tells what is left, because every count is bounded by it. */
  get left() {
    return this.bytes.length - this.at;
  }

  /** Reads a number, most often of one byte. */
  next() {
    const { bytes } = this;
    let byte = bytes[this.at++];
    if (byte < 128) return byte;
    let value = 0;
    let scale = 1;
    while (byte >= 128 && scale <= 2 ** 21) {
      value += (byte & 127) * scale;
      scale *= 128;
      byte = bytes[this.at++];
    }
    must(byte < 8 || (byte < 128 && scale < 2 ** 28));
    return value + byte * scale;
  }

  /** Reads positions, each at least one behind the last. */
  ascending(count) {
    const numbers = new Int32Array(count);
    for (let i = 0, last = -1; i < count; i++) numbers[i] = last += this.next() + 1;
    return numbers;
  }

  /** Passes over integers by their last bytes alone. */
  skip(count) {
    const { bytes } = this;
    while (count > 0) {
      must(this.at < bytes.length);
      if (bytes[this.at++] < 128) count--;
    }
  }

  /** Holds that the list ended where its term's entry says. */
  end() {
    must(this.at === this.bytes.length);
  }
}
