// What a result can be narrowed down to: links that put a filter into the query, or take it out.
import { ask } from "./search-client.js";
import { has, toggled, values } from "./search-query.js";
import { make, text } from "./search-text.js";

/** So many values are shown at once; the others open. */
const FIRST = 6;

const KINDS = [
  ["year", (value) => value],
  ["severity", (value) => text(`severity.${value}`)],
  ["status", (value) => text(`status.${value}`)],
];

export class Facets {
  #element;
  #go;
  #query = "";

  /** @param go called with the query that a reader chose */
  constructor(element, go) {
    this.#element = element;
    this.#go = go;
    element.open = matchMedia("(min-width: 60rem)").matches;
    this.#vendors.addEventListener("toggle", () => this.#loadVendors());
    element.addEventListener("click", (event) => this.#follow(event));
  }

  get #groups() {
    return this.#element.querySelector("[data-search-groups]");
  }

  get #vendors() {
    return this.#element.querySelector("[data-search-vendors]");
  }

  show(query, facets) {
    const focused = document.activeElement?.dataset?.filter;
    this.#query = query;
    const groups = KINDS.map(([kind, label]) => this.#group(kind, label, facets[kind])).filter((group) => group);
    this.#groups.replaceChildren(...groups);
    this.#element.hidden = groups.length === 0;
    this.#loadVendors();
    if (focused) {
      this.#element.querySelector(`[data-filter="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  #group(kind, label, counted) {
    const known = new Set(counted.map(([value]) => value));
    const chosen = values(this.#query, `${kind}:`).filter((value) => !known.has(value));
    const items = [...counted, ...chosen.map((value) => [value, 0])].map(([value, count]) =>
      this.#item(`${kind}:${value}`, known.has(value) ? label(value) : value, count));
    if (items.length === 0) {
      return null;
    }
    const group = make("section", "facet", make("h2", "", text(kind)), make("ul", "", ...items.slice(0, FIRST)));
    if (items.length > FIRST) {
      const rest = items.slice(FIRST);
      const more = make("details", "", make("summary", "", text("rest", String(rest.length))), make("ul", "", ...rest));
      more.open = rest.some((item) => item.querySelector("[aria-current]"));
      group.append(more);
    }
    return group;
  }

  #item(filter, label, count) {
    const chosen = has(this.#query, filter);
    const link = make("a", "", label, chosen ? make("span", "unseen", text("chosen")) : null);
    const query = toggled(this.#query, filter);
    link.href = `?${new URLSearchParams({ q: query })}`;
    link.dataset.filter = filter;
    if (chosen) {
      link.setAttribute("aria-current", "true");
    }
    return make("li", "", link, " ", make("span", "count-of", String(count)));
  }

  /** The vendors of the hits are many, and wait for their being asked for. */
  async #loadVendors() {
    const list = this.#vendors.querySelector("ul");
    if (!this.#vendors.open || this.#element.hidden) {
      list.replaceChildren();
      return;
    }
    const query = this.#query;
    const told = await ask("vendors", { query });
    if (query !== this.#query) {
      return;
    }
    const items = (told.ok ? told.answer.vendors : []).map(([id, name, lang, count]) => {
      const item = this.#item(`vendor:${id}`, name, count);
      if (lang) {
        item.firstChild.lang = lang;
      }
      return item;
    });
    list.replaceChildren(...(items.length > 0 ? items : [make("li", "", text("no-vendors"))]));
  }

  #follow(event) {
    const link = event.target.closest("a[data-filter]");
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      this.#go(new URL(link.href).searchParams.get("q") ?? "");
    }
  }
}
