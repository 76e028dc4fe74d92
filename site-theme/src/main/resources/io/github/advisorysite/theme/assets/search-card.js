// A found advisory as a card, made of texts.
import { address } from "./search-client.js";
import { make, marked, text } from "./search-text.js";

const STATUSES = ["affected", "affected-investigating", "not-affected", "not-affected-investigating", "unknown"];

function link(href, ...content) {
  const element = make("a", "", ...content);
  const own = address(href);
  if (own) {
    element.href = own;
  }
  return element;
}

/** Says the language of a text that is not in the page's. */
function inLanguage(lang, element) {
  if (lang) {
    element.lang = lang;
    if (element.href) {
      element.hreflang = lang;
    }
  }
  return element;
}

function date(iso) {
  const element = make("time", "", text("date", ...iso.split("-")));
  element.dateTime = iso;
  return element;
}

function severity(hit) {
  return hit.severity
    ? make("span", `severity severity-${hit.severity}`, text(`severity.${hit.severity}`), " ", make("span", "score", hit.cvss))
    : null;
}

const status = (key) => make("span", `status status-${key}`, text(`status.${key}`));

/** The vendors that the query names, each with the way to its status. */
function vendors(hit) {
  const items = hit.vendors.map((vendor) =>
    make("li", "", inLanguage(vendor.lang, link(vendor.href, vendor.name)), " ", status(vendor.status)));
  return items.length > 0 ? make("ul", "card-vendors", ...items) : null;
}

function counts(hit) {
  const items = STATUSES.flatMap((key, i) =>
    hit.counts[i] > 0 ? [make("span", "count", status(key), " ", String(hit.counts[i])), " "] : []);
  return items.length > 0 ? make("p", "card-counts", ...items) : null;
}

function found(hit) {
  const words = hit.found.flatMap(({ word, fields }) => [
    " ",
    make(
      "span", "found-word", make("mark", "", word), " ",
      fields.map((field) => text(`field.${field}`)).join(text("joiner"))),
  ]);
  return words.length > 0 ? make("p", "card-found", text("found"), ...words) : null;
}

export function card(hit) {
  return make(
    "li", "",
    make("p", "card-line", make("span", "id", hit.id), " ", date(hit.date), " ", severity(hit)),
    make(
      "p", "card-title",
      hit.critical ? make("strong", "mark mark-critical", text("critical")) : null,
      hit.critical ? " " : null,
      inLanguage(hit.lang, link(hit.href, marked(hit.title, hit.titleMarks)))),
    hit.lead ? inLanguage(hit.lang, make("p", "card-lead", marked(hit.lead, hit.leadMarks))) : null,
    vendors(hit),
    counts(hit),
    found(hit));
}
