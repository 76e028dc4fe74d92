// The box on every page. What it needs beyond this is loaded when somebody goes to it.
const form = document.querySelector("[data-search-box]");
const field = form.elements.q;

field.setAttribute("role", "combobox");
field.setAttribute("aria-autocomplete", "list");
field.setAttribute("aria-expanded", "false");
field.setAttribute("aria-controls", "search-suggestions");

const load = () => import("./search-combobox.js").then((module) => module.combobox(form)).catch(() => {});
if (document.activeElement === field) {
  load();
} else {
  field.addEventListener("focus", load, { once: true });
}

const isTypedInto = (element) =>
  element?.isContentEditable || /^(?:input|select|textarea)$/i.test(element?.tagName ?? "");

document.addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === "/" && !modified && !event.isComposing && !isTypedInto(event.target)) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
