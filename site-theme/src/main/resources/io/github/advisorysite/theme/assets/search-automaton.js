// Lucene's StandardTokenizer: the tables of its generated scanner, run by one small loop.

import { must } from "./search-bytes.js";

/** The longest token, in UTF-16 units; Lucene cuts what is longer into pieces of this length. */
const LONGEST = 255;

/** What the state in which a scan ends says of the token: dropped, or the kind of word, of which some are Chinese, Japanese, Korean. */
const DROPPED = 1;
const FIRST_CJK = 5;
const LAST_CJK = 8;

const CODE_POINTS = 0x110000;

/** Classes of characters, what each state accepts, and for each state and class the next state (−1: none). */
export class Automaton {
  #runs;
  #classes;
  #accepts;
  #next;
  #classCount;
  #ascii;

  /**
   * Reads the tables: the counts of classes, states and runs; runs of code points as (length, class); for each state what
   * it accepts; for each state and class the next state plus one.
   */
  constructor(bytes) {
    this.#classCount = bytes.count();
    const states = bytes.count();
    const runs = bytes.count(2);
    this.#runs = new Int32Array(runs);
    this.#classes = new Uint8Array(runs);
    let at = 0;
    for (let i = 0; i < runs; i++) {
      this.#runs[i] = at;
      at += bytes.number();
      this.#classes[i] = bytes.byte();
      must(at <= CODE_POINTS && this.#classes[i] < this.#classCount);
    }
    must(at === CODE_POINTS && states > 0 && states * this.#classCount <= bytes.left);
    this.#accepts = Uint8Array.from({ length: states }, () => bytes.byte());
    this.#next = Int16Array.from({ length: states * this.#classCount }, () => bytes.number() - 1);
    must(this.#next.every((state) => state < states));
    bytes.end();
    this.#ascii = Uint8Array.from({ length: 128 }, (_, unit) => this.#search(unit));
  }

  /** Cuts a text, always taking the longest match, within the window that Lucene's buffer is. */
  scan(text) {
    const accepts = this.#accepts;
    const tokens = [];
    for (let start = 0; start < text.length; ) {
      const limit = windowEnd(text, start);
      let end = start;
      let accepted = 0;
      for (let at = start, state = 0; at < limit; ) {
        const point = text.codePointAt(at);
        at += point > 0xffff ? 2 : 1;
        state = this.#next[state * this.#classCount + (point < 128 ? this.#ascii[point] : this.#search(point))];
        if (state < 0) break;
        if (accepts[state] === 0) continue;
        accepted = accepts[state];
        end = at;
      }
      if (accepted > DROPPED) tokens.push({ start, end, cjk: accepted >= FIRST_CJK && accepted <= LAST_CJK });
      start = Math.max(end, start + 1);
    }
    return tokens;
  }

  /** Finds the class of a code point in the runs, which are too many to be spread out and too few to matter. */
  #search(point) {
    const runs = this.#runs;
    let low = 0;
    let high = runs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (runs[middle] <= point) low = middle;
      else high = middle;
    }
    return this.#classes[low];
  }
}

/** Finds where Lucene's buffer ends for a token, which never ends between the halves of a pair. */
function windowEnd(text, start) {
  const end = start + LONGEST;
  if (end >= text.length) return text.length;
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? end - 1 : end;
}
