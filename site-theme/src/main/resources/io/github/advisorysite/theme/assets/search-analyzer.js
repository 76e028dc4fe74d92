// Makes the same tokens of a text as the Lucene analyzer that made the index: by the same tables, not by a likeness of them.
//
// Folding (NFKC_Casefold, then NFC), Lucene's StandardTokenizer automaton, then bigrams of Chinese, Japanese and Korean.

import { NEARLY } from "./search-folding.js";

/** Characters that folding leaves as they are, but for Latin capitals and the wide space: ASCII, kana and common ideographs. */
const SIMPLE = /^[\0-\x7f\u3000-\u3002\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/;
const PLAIN = /^[a-z0-9 ]*$/;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** What may melt with the character before it under NFC: marks, and the second and third letters of Hangul syllables. */
const MELTING = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

/** Replaces halves of surrogate pairs, which no file can hold, as the index does. */
export function wellFormed(text) {
  return text.replace(LONE_SURROGATES, "\ufffd");
}

/** Tells whether a text is folded without the table, which most queries in English and Japanese never load. */
export function isSimple(text) {
  return SIMPLE.test(text);
}

/** What makes tokens of texts, with the tables that are at hand. */
export class Analyzer {
  #automaton;
  #folding;
  #exact;

  /** Takes the tables that are at hand; a text that needs more than those is not `covered`. */
  constructor(automaton = null, folding = null) {
    this.#automaton = automaton;
    this.#folding = folding ?? NEARLY;
    this.#exact = folding !== null;
  }

  /** Tells whether a text can be analysed exactly without loading anything more. */
  covers(text) {
    if (isSimple(text)) return this.#automaton !== null || PLAIN.test(text.toLowerCase());
    return this.#automaton !== null && this.#exact;
  }

  /** Folds a text as ids, facets and tokens of the index are folded. */
  fold(text) {
    if (isSimple(text)) return text.toLowerCase().replaceAll("\u3000", " ");
    let folded = "";
    for (const character of wellFormed(text)) folded += this.#folding.place(character);
    return this.#folding.compose(folded);
  }

  /** Cuts a text into tokens; `start` and `end` are places in the folded text. */
  tokens(text) {
    const folded = this.fold(text);
    return this.#automaton === null ? plainTokens(folded) : bigrams(folded, this.#automaton.scan(folded));
  }

  /** Cuts a text that is shown into tokens whose `start` and `end` are places in the text itself. */
  tokensInPlace(text) {
    const { folded, starts, ends } = this.#foldInPlace(text);
    const tokens = bigrams(folded, this.#automaton.scan(folded));
    return tokens.map((token) => ({ ...token, place: (from, to) => [starts[token.start + from], ends[token.start + to - 1]] }));
  }

  /** Folds a text piece by piece, a piece being what may melt together, to know where each folded unit came from. */
  #foldInPlace(text) {
    const starts = [];
    const ends = [];
    let folded = "";
    let piece = "";
    let from = 0;
    let to = 0;
    const flush = () => {
      const unit = this.#folding.compose(piece);
      for (let i = 0; i < unit.length; i++) {
        starts.push(from);
        ends.push(to);
      }
      folded += unit;
      from = to;
      piece = "";
    };
    for (const character of text) {
      const next = this.#folding.place(wellFormed(character));
      if (!MELTING.test(next)) flush();
      piece += next;
      to += character.length;
    }
    flush();
    return { folded, starts, ends };
  }
}

/** Cuts plain words at their spaces, for which the automaton need not be waited for. */
function plainTokens(folded) {
  const tokens = [];
  for (const match of folded.matchAll(/[^ ]{1,255}/g)) {
    tokens.push({ term: match[0], start: match.index, end: match.index + match[0].length, single: false, cjk: false });
  }
  return tokens;
}

/** Turns each run of Chinese, Japanese and Korean tokens that touch into overlapping pairs, since those scripts have no spaces. */
function bigrams(text, scanned) {
  const tokens = [];
  for (let i = 0; i < scanned.length; i++) {
    const { start, cjk } = scanned[i];
    if (!cjk) {
      const { end } = scanned[i];
      tokens.push({ term: text.slice(start, end), start, end, single: false, cjk });
      continue;
    }
    while (i + 1 < scanned.length && scanned[i + 1].cjk && scanned[i + 1].start === scanned[i].end) i++;
    pairs(text, start, scanned[i].end, tokens);
  }
  return tokens;
}

/** Adds the pairs of one run; a run of one character is a token of its own, by which pairs are found that begin with it. */
function pairs(text, start, end, tokens) {
  const places = [];
  for (let at = start; at < end; at += text.codePointAt(at) > 0xffff ? 2 : 1) places.push(at);
  places.push(end);
  const single = places.length === 2;
  const last = single ? 1 : places.length - 2;
  for (let i = 0; i < last; i++) {
    const to = places[single ? 1 : i + 2];
    tokens.push({ term: text.slice(places[i], to), start: places[i], end: to, single, cjk: true });
  }
}
