// Asks the worker, which does the searching. Started with the first question; one a page.
const box = document.querySelector("[data-search-box]");
const index = new URL("./", box.action).href;
const folded = "folded" in box.dataset;
const questions = new Map();
let worker;
let last = 0;

function start() {
  worker = new Worker(new URL("./search-worker.js", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    questions.get(data.seq)?.(data);
    questions.delete(data.seq);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    fail();
  });
}

/** A worker that does not come up, or dies, answers every open question with a problem. */
function fail() {
  worker?.terminate();
  worker = undefined;
  const problem = navigator.onLine ? "missing" : "offline";
  questions.forEach((answered) => answered({ ok: false, problem }));
  questions.clear();
}

/** Resolves to `{ok: true, answer}` or `{ok: false, problem}`; never rejects. */
export function ask(kind, question) {
  return new Promise((answered) => {
    const seq = ++last;
    questions.set(seq, answered);
    try {
      worker ?? start();
      worker.postMessage({ ...question, seq, kind, index, folded });
    } catch {
      fail();
    }
  });
}

/** An address within the site, or null: what the index says is only followed there. */
export function address(href) {
  const base = new URL(box.dataset.base, location.href);
  const url = new URL(href, base);
  return url.origin === base.origin && url.pathname.startsWith(base.pathname) ? url.href : null;
}

/** Calls late, and then only for the last of many calls. */
export function debounced(milliseconds, call) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, milliseconds);
  };
}
