// Where the words of a query stand in a text that is shown, as places in that text; nobody has to search it again, or make HTML.

const SEPARATORS = /[._'’:,;]/;
const MOST_PARTS = 8;

/** Gives the ranges to mark for clauses in a text, sorted and apart from each other. */
export function marks(text, clauses, analyzer) {
  const tokens = analyzer.tokensInPlace(text).map((token) => ({ ...token, variants: variants(token) }));
  const found = clauses.flatMap((clause) => rangesOf(clause, tokens));
  found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const apart = [];
  for (const [start, end] of found) {
    const last = apart.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else apart.push([start, end]);
  }
  return apart;
}

/** Finds one clause's words: a word, a beginning, or a phrase as a whole. */
function rangesOf({ terms, prefix }, tokens) {
  const ranges = [];
  if (terms.length === 0) return ranges;
  tokens.forEach((token, i) => {
    if (prefix) ranges.push(...beginnings(terms[0], token));
    else {
      const first = variant(token, terms[0]);
      const last = variant(tokens[i + terms.length - 1], terms.at(-1));
      if (!first || !last || !terms.every((term, n) => variant(tokens[i + n], term))) return;
      ranges.push([token.place(first.from, first.to)[0], tokens[i + terms.length - 1].place(last.from, last.to)[1]]);
    }
  });
  return ranges;
}

/** Marks a word that begins so as a whole, but of a pair of characters only what was asked for. */
function beginnings(prefix, token) {
  return token.variants
    .filter(({ term }) => term.startsWith(prefix))
    .map(({ from, to }) => token.place(from, token.cjk ? from + prefix.length : to));
}

/** Finds the token itself, or a part of it that the index holds too. */
function variant(token, term) {
  return token?.variants.find((candidate) => candidate.term === term);
}

/** Gives a token and the parts by which it is found too, as the index makes them: `foo.example.com` is found by `example.com`. */
function variants({ term, cjk }) {
  const whole = { term, from: 0, to: term.length };
  if (cjk || !SEPARATORS.test(term)) return [whole];
  const parts = [];
  let from = 0;
  for (const part of term.split(SEPARATORS)) {
    if (part !== "") parts.push({ from, to: from + part.length });
    from += part.length + 1;
  }
  const longest = parts.length <= MOST_PARTS ? parts.length : 1;
  const runs = [whole];
  for (let i = 0; i < parts.length; i++) {
    for (let n = 1; n <= longest && i + n <= parts.length; n++) {
      const [start, end] = [parts[i].from, parts[i + n - 1].to];
      runs.push({ term: term.slice(start, end), from: start, to: end });
    }
  }
  return runs;
}
