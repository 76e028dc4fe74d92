// What pages do with script, in one file, as each further one is a wait. All of it is left out of the page without script.

// The search box; what it needs beyond this is loaded when somebody goes to it.
const form = document.querySelector("[data-search-box]");
const field = form?.elements.q;
if (field) {
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
}

const isTypedInto = (element) =>
  element?.isContentEditable || /^(?:input|select|textarea)$/i.test(element?.tagName ?? "");

document.addEventListener("keydown", (event) => {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (field && event.key === "/" && !modified && !event.isComposing && !isTypedInto(event.target)) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// What is not there, on a site whose statuses stand on the pages of advisories: what was the address of a status leads to its place.
const folded = document.querySelector("h1[data-folded]")?.dataset.folded;
if (folded && location.pathname.startsWith(folded)) {
  const status = /^((?:[A-Za-z][\w-]*\/)?advisories\/[^/]+\/)vendors\/([a-z0-9-]+)(?:\.html)?$/;
  const [, advisory, vendor] = status.exec(location.pathname.slice(folded.length)) ?? [];
  if (vendor) location.replace(`${folded}${advisory}#vendor-${vendor}`);
}

// The filter of a long vendor table: every word that is typed is in the vendor's names, and its status is the chosen one.
const plain = (text) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

for (const filter of document.querySelectorAll("[data-vendor-filter]")) {
  const rows = [...filter.parentElement.querySelectorAll("tr[data-words]")];
  const announcer = filter.querySelector("[role=status]");
  const show = () => {
    const words = plain(filter.elements.name.value).split(/\s+/);
    const { value: status } = filter.elements.status;
    let shown = 0;
    for (const row of rows) {
      const known = plain(row.dataset.words);
      row.hidden = !(words.every((word) => known.includes(word)) && (!status || row.dataset.status === status));
      shown += row.hidden ? 0 : 1;
    }
    announcer.textContent = filter.dataset.shown.replace("{0}", shown).replace("{1}", rows.length);
  };
  filter.addEventListener("input", show);
  filter.addEventListener("submit", (event) => event.preventDefault());
  for (const count of document.querySelectorAll("[data-filter]")) {
    count.addEventListener("click", () => {
      filter.elements.name.value = "";
      filter.elements.status.value = count.dataset.filter;
      show();
    });
  }
  filter.hidden = false;
  if (filter.elements.name.value || filter.elements.status.value) show();
}

// Buttons that copy what stands before them.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    const copied = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(copied.textContent);
      button.textContent = button.dataset.done;
    } catch {
      getSelection().selectAllChildren(copied); // the reader's own keys can still copy
    }
  });
}
