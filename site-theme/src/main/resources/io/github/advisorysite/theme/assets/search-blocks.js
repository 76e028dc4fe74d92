// Fetches the files of an index, each at most once: but for current.json their names are their hashes, so they never change.

import { Broken, Bytes, must } from "./search-bytes.js";

/** Says that a file is not there, most often because a newer release has replaced it. */
export class Missing extends Error {}

/** Says that nothing could be fetched at all. */
export class Offline extends Error {}

const LARGEST = 2 ** 26;

/** Fetches one file, and turns whatever the network says into one of three plain failures. */
async function load(address, cache) {
  let response;
  let bytes;
  try {
    response = await fetch(address, { cache });
    bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    throw new Offline();
  }
  if (response.status === 404 || response.status === 410) throw new Missing();
  if (bytes === null) throw new Offline();
  must(bytes.length <= LARGEST);
  return bytes;
}

/** Holds a file against its name where the browser can hash, which it does on every site served by HTTPS. */
async function verify(bytes, name) {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return;
  const hash = new Uint8Array(await subtle.digest("SHA-256", bytes), 0, 10);
  must(Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") === name);
}

/** Asks for the one file whose content changes: by the browser's cache at first, past it after something was missing. */
export async function currentRoot(folder, cache) {
  const bytes = await load(new URL("current.json", folder), cache);
  let current;
  try {
    current = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new Broken();
  }
  must(current?.v === 1 && /^[0-9a-f]{20}$/.test(current.root));
  return current.root;
}

/** The files of one release of one language's index, decoded. */
export class Blocks {
  #folder;
  #files = new Map();

  /** Takes the folder that all files are in. */
  constructor(folder) {
    this.#folder = folder;
  }

  /** Gives a decoded file; a failure is forgotten, so that the next query may try again. */
  get(name, kind, read) {
    const known = this.#files.get(name);
    if (known) return known;
    const file = this.#fetch(name, kind, read);
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return file;
  }

  /** Fetches, proves and decodes a file. */
  async #fetch(name, kind, read) {
    const bytes = await load(new URL(`${name}.bin`, this.#folder), "default");
    await verify(bytes, name);
    return read(new Bytes(bytes, kind));
  }
}
