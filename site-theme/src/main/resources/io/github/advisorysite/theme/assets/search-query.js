// The query as the page sees it: chunks between spaces, of which a filter such as `year:2014` is one.
const CHUNK = /-?(?:[a-z]+:)?(?:"[^"]*"?|[^\s\u3000"]+)/gi;

/** The chunks, with what is quoted closed, so that something can stand behind it. */
const chunks = (query) => (query.match(CHUNK) ?? []).map((chunk) => (/^[^"]*"[^"]*$/.test(chunk) ? `${chunk}"` : chunk));

export function has(query, filter) {
  return chunks(query).some((chunk) => chunk.toLowerCase() === filter);
}

/** The query without a filter that it has, or else with it: of years and of severities one at a time. */
export function toggled(query, filter) {
  const one = /^(?:year|severity):/.exec(filter)?.[0];
  const rest = chunks(query).filter((chunk) => {
    const lower = chunk.toLowerCase();
    return lower !== filter && !(one && lower.startsWith(one));
  });
  return (has(query, filter) ? rest : [...rest, filter]).join(" ");
}

/** The values that a query filters by, such as those of `year:`. */
export function values(query, prefix) {
  return chunks(query)
    .map((chunk) => chunk.toLowerCase())
    .filter((chunk) => chunk.startsWith(prefix))
    .map((chunk) => chunk.slice(prefix.length));
}
