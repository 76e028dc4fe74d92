// Texts of the page's language, and elements made of them. Nothing here reads markup.
const messages = new Map();
for (const template of document.querySelectorAll("template[data-messages]")) {
  for (const element of template.content.querySelectorAll("[data-key]")) {
    messages.set(element.dataset.key, element.textContent);
  }
}

/** A message; `{0}` is the first argument, a text or an element. */
export function message(key, ...given) {
  const fragment = document.createDocumentFragment();
  for (const part of messages.get(key).split(/(\{\d\})/)) {
    fragment.append(/^\{\d\}$/.test(part) ? given[Number(part[1])] : part);
  }
  return fragment;
}

export function text(key, ...given) {
  return message(key, ...given).textContent;
}

/** An element with a class, if any, and content; what is null or undefined is left out. */
export function make(name, kind, ...content) {
  const element = document.createElement(name);
  if (kind) {
    element.className = kind;
  }
  element.append(...content.filter((part) => part !== null && part !== undefined));
  return element;
}

/** A text in which ranges of UTF-16 units are marked. */
export function marked(words, ranges = []) {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const [from, to] of ranges) {
    if (from >= end && to > from) {
      fragment.append(words.slice(end, from), make("mark", "", words.slice(from, to)));
      end = to;
    }
  }
  fragment.append(words.slice(end));
  return fragment;
}
