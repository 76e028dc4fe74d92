// The box as an editable combobox with a list and manual selection (WAI-ARIA Authoring Practices).
import { address, ask, debounced } from "./search-client.js";
import { make, text } from "./search-text.js";

const WAIT = 80;

/** The last chunk of a query: what is being typed. */
const LAST = /(?:-?(?:[a-z]+:)?"[^"]*|[^\s\u3000]*)$/i;

export function combobox(form) {
  const field = form.elements.q;
  const list = form.querySelector("[role=listbox]");
  const announcer = form.querySelector("[data-search-announcer]");
  let active = -1;
  let asked = 0;

  const isOpen = () => !list.hidden;

  function activate(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  }

  function open(yes) {
    list.hidden = !yes;
    field.setAttribute("aria-expanded", String(yes));
    activate(-1);
  }

  /** Closes, and leaves unheard what was asked before. */
  function close() {
    asked++;
    open(false);
  }

  function option(suggestion, number) {
    const { kind, label, lang, title, count } = suggestion;
    const name = make("span", "suggestion-label", label);
    if (lang) {
      name.lang = lang;
    }
    const about = title
      ? make("span", "suggestion-title", title)
      : make("span", "suggestion-about", text(`suggestion.${kind}`), " ", String(count));
    const element = make("div", "suggestion", name, " ", about);
    element.id = `search-suggestion-${number}`;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    element.addEventListener("click", () => choose(suggestion));
    return element;
  }

  let shown = [];

  async function suggest() {
    const typed = field.value;
    const now = ++asked;
    if (!typed.trim() || field.selectionEnd !== typed.length) {
      open(false);
      return;
    }
    const told = await ask("suggest", { text: typed });
    if (now !== asked || document.activeElement !== field) {
      return;
    }
    shown = told.ok ? told.answer.suggestions : [];
    list.replaceChildren(...shown.map(option));
    open(shown.length > 0);
    announcer.textContent = shown.length > 0 ? text("suggested", String(shown.length)) : text("suggested.none");
  }

  function choose(suggestion) {
    const href = suggestion.href ? address(suggestion.href) : null;
    close();
    if (href) {
      location.assign(href);
      return;
    }
    field.value = field.value.replace(LAST, () => suggestion.text);
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    field.dispatchEvent(new CustomEvent("search-chosen", { bubbles: true }));
  }

  const KEYS = {
    ArrowDown(event) {
      if (!isOpen()) {
        suggest();
      } else if (!event.altKey) {
        activate(active + 1 < shown.length ? active + 1 : 0);
      }
      return true;
    },
    ArrowUp(event) {
      if (isOpen()) {
        event.altKey ? close() : activate(active > 0 ? active - 1 : shown.length - 1);
      }
      return isOpen() || event.altKey;
    },
    Enter() {
      if (isOpen() && active >= 0) {
        choose(shown[active]);
        return true;
      }
      close();
      return false;
    },
    Escape() {
      if (isOpen()) {
        close();
      } else {
        field.value = "";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      return true;
    },
    Home: toText,
    End: toText,
    ArrowLeft: toText,
    ArrowRight: toText,
  };

  /** The cursor goes back into the text, and moves there as in any field. */
  function toText() {
    activate(-1);
    return false;
  }

  field.addEventListener("keydown", (event) => {
    // a key that an input method takes for itself is not ours
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && KEYS[event.key]?.(event)) {
      event.preventDefault();
    }
  });
  const soon = debounced(WAIT, suggest);
  field.addEventListener("input", (event) => event.isComposing || soon());
  field.addEventListener("compositionend", soon);
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  // asked for nothing, the worker makes itself ready
  ask("suggest", { text: "" });
  if (field.value) {
    soon();
  }
}
