// The published search files as numbers, strings and names. Nothing that is read is trusted: each length is held against
// what is left before anything is made from it, so that hostile bytes cost one error and no more.

/** Says that a published file is not what it should be, so that the worker can tell it from a missing one. */
export class Broken extends Error {}

/** Ends the reading of a file at the first thing that cannot be, because a wrong answer is worse than none. */
export function must(condition) {
  if (!condition) throw new Broken();
}

const MAGIC = "LXS1";
const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes strictly, since a replaced byte would make two terms equal that are not. */
function decode(bytes) {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw new Broken();
  }
}

/** A place in a file, moved on by each reading. */
export class Bytes {
  /** Holds the first five bytes against the kind, so that a file of another version is never read as this one. */
  constructor(array, kind) {
    this.array = array;
    this.at = 5;
    must(array.length >= 5);
    must(String.fromCharCode(...array.subarray(0, 5)) === MAGIC + kind);
  }

  /** Tells what is left, because every count is bounded by it. */
  get left() {
    return this.array.length - this.at;
  }

  /** Reads one byte, the smallest thing that may be missing. */
  byte() {
    must(this.at < this.array.length);
    return this.array[this.at++];
  }

  /** Reads an unsigned LEB128 integer of at most 32 bits, the only integer of the format. */
  number() {
    let value = 0;
    for (let scale = 1; scale <= 2 ** 28; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) {
        must(value < 2 ** 32);
        return value;
      }
    }
    throw new Broken();
  }

  /** Reads how many things follow, of which each takes at least `size` bytes, so that no array outgrows its file. */
  count(size = 1) {
    const count = this.number();
    must(count * size <= this.left);
    return count;
  }

  /** Hands out a view and no copy, since most files are read once. */
  take(length) {
    must(length <= this.left);
    this.at += length;
    return this.array.subarray(this.at - length, this.at);
  }

  /** Reads a text behind its length. */
  string() {
    return decode(this.take(this.count()));
  }

  /** Reads the address of another file: ten bytes of its hash, published as twenty letters. */
  name() {
    return Array.from(this.take(10), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  /** Reads `count` things in a row. */
  list(count, read) {
    return Array.from({ length: count }, read);
  }

  /** Makes a reader of terms that share their beginnings with the term before, which is how sorted terms stay small. */
  terms() {
    let before = new Uint8Array(0);
    return () => {
      const shared = this.number();
      must(shared <= before.length);
      const rest = this.take(this.count());
      const term = new Uint8Array(shared + rest.length);
      term.set(before.subarray(0, shared));
      term.set(rest, shared);
      before = term;
      return decode(term);
    };
  }

  /** Holds that nothing stands behind the last thing, since a file with more is not the file that was written. */
  end() {
    must(this.left === 0);
  }
}
