// NFKC_Casefold of a fixed version of Unicode, whatever version the browser knows: width, case and compatibility forms fall
// together, and what is not seen is dropped.

import { must } from "./search-bytes.js";

const CODE_POINTS = 0x110000;

/** How a group of the table says what takes a character's place; without any of these it is moved by an offset. */
const EVERY_SECOND = 1;
const SPELLED = 2;
const VANISHED = 3;

export class Folding {
  #places = new Map();
  #kept = new Set();

  /**
   * Reads the table: groups of code points as (gap, (count − 1) · 4 + form, and by form one offset or all replacements),
   * then the code points that are never composed with others, as not every browser knows them.
   */
  constructor(bytes) {
    let at = 0;
    let written = 0;
    for (let groups = bytes.count(2); groups > 0; groups--) {
      at += bytes.number();
      const head = bytes.number();
      const form = head % 4;
      const step = form === EVERY_SECOND ? 2 : 1;
      const end = at + Math.floor(head / 4) * step + 1;
      must(end <= CODE_POINTS);
      const offset = form < SPELLED ? signed(bytes) : 0;
      for (; at < end; at += step) {
        const points = form === SPELLED ? bytes.list(bytes.count(), () => (written += signed(bytes))) : [at + offset];
        this.#places.set(at, form === VANISHED ? "" : spelled(points));
      }
      at = end;
    }
    let last = 0;
    for (let left = bytes.count(); left > 0; left--) this.#kept.add((last += bytes.number()));
    bytes.end();
  }

  /** Gives what takes a character's place. */
  place(character) {
    return this.#places.get(character.codePointAt(0)) ?? character;
  }

  /** Composes what was folded, around the characters that are kept as they are. */
  compose(text) {
    let composed = "";
    let open = "";
    for (const character of text) {
      if (this.#kept.has(character.codePointAt(0))) {
        composed += open.normalize("NFC") + character;
        open = "";
      } else {
        open += character;
      }
    }
    return composed + open.normalize("NFC");
  }
}

const UNSEEN = /^\p{Default_Ignorable_Code_Point}/u;

/** Folds nearly as the table does; good enough to mark words in a text that is shown, never to look a word up. */
export const NEARLY = {
  place: (character) => (UNSEEN.test(character) ? "" : character.normalize("NFKC").toLowerCase()),
  compose: (text) => text.normalize("NFC"),
};

/** Reads a number of either sign: 0, −1, 1, −2 as 0, 1, 2, 3. */
function signed(bytes) {
  const value = bytes.number();
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** Spells code points, of which none may be half a pair or no code point at all. */
function spelled(points) {
  must(points.every((point) => point >= 0 && point < CODE_POINTS && (point < 0xd800 || point > 0xdfff)));
  return String.fromCodePoint(...points);
}
