// The parts of a browser's worker that the reader uses and the engine of these tests does not bring.

globalThis.TextDecoder = class {
  decode(bytes) {
    let letters = "";
    for (let at = 0; at < bytes.length; at += 4096) letters += String.fromCharCode.apply(null, bytes.subarray(at, at + 4096));
    return /^[\0-\x7f]*$/.test(letters) ? letters : decodeURIComponent(escape(letters));
  }
};

globalThis.URL = class {
  constructor(name, folder) {
    this.address = folder + name;
  }

  toString() {
    return this.address;
  }
};

const hashes = new WeakMap();

/** Makes bytes of letters, since those come over from Java at once. */
function bytesOf(letters) {
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

globalThis.fetch = async (address, { cache }) => {
  const [status, letters, hash] = network(String(address), cache);
  if (status === 0) throw new TypeError("no network");
  const bytes = bytesOf(letters);
  hashes.set(bytes.buffer, bytesOf(hash).buffer);
  return { status, ok: status === 200, arrayBuffer: async () => bytes.buffer };
};

globalThis.crypto = { subtle: { digest: async (_, bytes) => hashes.get(bytes.buffer) } };

globalThis.self = { postMessage: (message) => reply(JSON.stringify(message)) };

globalThis.ask = (message) => {
  self.onmessage({ data: JSON.parse(message) });
};
