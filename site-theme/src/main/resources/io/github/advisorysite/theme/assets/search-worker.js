// The worker behind the search box and the search page: takes plain requests, and answers each with an answer or a plain problem.

import { Missing, Offline, currentRoot } from "./search-blocks.js";
import { Index } from "./search-index.js";
import { search, vendors } from "./search-reader.js";
import { suggest } from "./search-suggestions.js";

const ANSWERS = { search, vendors, suggest };
const indexes = new Map();

/** Opens an index once; a failure is forgotten, so that the next request may try again. */
function open(folder, cache = "default") {
  const known = indexes.get(folder);
  if (known && cache === "default") return known;
  const index = currentRoot(folder, cache).then((root) => Index.open(folder, root));
  indexes.set(folder, index);
  index.catch(() => {
    if (indexes.get(folder) === index) indexes.delete(folder);
  });
  return index;
}

/** Answers a request; where a file is gone a new release has come, so it begins again from that, once. */
async function answer(request) {
  const known = ANSWERS[request.kind];
  const index = open(request.index);
  try {
    return await known(await index, request);
  } catch (problem) {
    if (!(problem instanceof Missing)) throw problem;
    return known(await open(request.index, "reload"), request);
  }
}

/** Says in one word what went wrong; what the network or a file said is never passed on. */
function problemOf(problem) {
  if (problem instanceof Missing) return "missing";
  return problem instanceof Offline ? "offline" : "broken";
}

/** Reads a request as what it should be, whatever it is, since the query comes from an address that anybody can make. */
function plain({ kind, index, query, text, typing, from, size, folded }) {
  const whole = (value, otherwise) => (Number.isSafeInteger(value) && value >= 0 ? value : otherwise);
  return {
    kind,
    index: String(index),
    query: String(query ?? ""),
    text: String(text ?? ""),
    typing: typing === true,
    from: whole(from, 0),
    size: whole(size, 10),
    folded: folded === true,
  };
}

self.onmessage = async ({ data }) => {
  const { seq } = data;
  try {
    self.postMessage({ seq, ok: true, answer: await answer(plain(data)) });
  } catch (problem) {
    self.postMessage({ seq, ok: false, problem: problemOf(problem) });
  }
};
