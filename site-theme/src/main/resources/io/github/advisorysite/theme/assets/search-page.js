// The search page: the query of the address, and what is found for it.
import { card } from "./search-card.js";
import { ask, debounced } from "./search-client.js";
import { Facets } from "./search-filters.js";
import { make, message, text } from "./search-text.js";

const STEP = 10;
const MOST = 500;
const WAIT = 150;
const PATIENCE = 300;

const form = document.querySelector("[data-search-box]");
const field = form.elements.q;
const page = document.querySelector("[data-search-page]");
const part = (name) => page.querySelector(`[data-search-${name}]`);
const state = part("state");
const relaxed = part("relaxed");
const results = part("results");
const more = part("more");
const facets = new Facets(part("facets"), (query) => {
  field.value = query;
  go(query, STEP, { add: true });
});
let current = { query: "", size: STEP };
let asked = 0;

function addressOf(query, size) {
  const parameters = new URLSearchParams();
  if (query) {
    parameters.set("q", query);
  }
  if (size > STEP) {
    parameters.set("n", String(size));
  }
  const search = parameters.toString();
  return search ? `?${search}` : location.pathname;
}

function go(query, size, { typing = false, add = false } = {}) {
  current = { query, size };
  const address = addressOf(query, size);
  if (add && address !== location.search) {
    history.pushState(null, "", address);
  } else {
    history.replaceState(null, "", address);
  }
  return search(typing);
}

async function search(typing) {
  const { query, size } = current;
  const now = ++asked;
  for (const other of document.querySelectorAll("[data-search-other], .languages a")) {
    other.search = query ? `?${new URLSearchParams({ q: query })}` : "";
  }
  const slow = setTimeout(() => state.replaceChildren(text("searching")), PATIENCE);
  const told = query.trim() ? await ask("search", { query, typing, from: 0, size }) : null;
  clearTimeout(slow);
  if (now !== asked) {
    return;
  }
  if (!told || (told.ok && told.answer.empty)) {
    clear(text("hint"));
  } else if (!told.ok) {
    clear(text(told.problem));
  } else {
    show(told.answer);
  }
}

function clear(words) {
  state.replaceChildren(words);
  relaxed.hidden = true;
  more.hidden = true;
  results.replaceChildren();
  facets.show(current.query, { year: [], severity: [], status: [] });
}

function total(number) {
  const element = make("strong", "", String(number));
  element.dataset.searchTotal = "";
  return message("total", element);
}

function show(answer) {
  const filtered = /(?:^|\s)-?(?:year|severity|status|vendor):/i.test(current.query);
  state.replaceChildren(total(answer.total));
  if (answer.total === 0) {
    state.append(" ", make("span", "", text(filtered ? "nothing.filtered" : "nothing")));
  }
  relaxed.hidden = !answer.relaxed;
  relaxed.textContent = answer.relaxed ? text(`relaxed.${answer.relaxed}`) : "";
  results.replaceChildren(...answer.hits.map(card));
  more.hidden = answer.hits.length >= answer.total || current.size >= MOST;
  facets.show(current.query, answer.facets);
}

more.addEventListener("click", async () => {
  const shown = results.children.length;
  await go(current.query, Math.min(current.size + STEP, MOST));
  results.children[shown]?.querySelector("a").focus();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(field.value, STEP, { add: field.value !== current.query });
});
const soon = debounced(WAIT, () => {
  if (field.value !== current.query) {
    go(field.value, STEP, { typing: true });
  }
});
field.addEventListener("input", (event) => event.isComposing || soon());
field.addEventListener("compositionend", soon);
field.addEventListener("search-chosen", () => go(field.value, STEP));
addEventListener("popstate", arrive);

/** Shows what the address asks for. */
function arrive() {
  const parameters = new URLSearchParams(location.search);
  const size = Number.parseInt(parameters.get("n") ?? "", 10);
  current = {
    query: parameters.get("q") ?? "",
    size: size > STEP ? Math.min(Math.ceil(size / STEP) * STEP, MOST) : STEP,
  };
  field.value = current.query;
  return search(false);
}

arrive();
if (!current.query && matchMedia("(pointer: fine)").matches) {
  field.focus();
}
