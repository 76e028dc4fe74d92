// Lucene's BM25, bit for bit: each step is rounded to 32 bits where Lucene's Java code does.

const { fround, log } = Math;

const K1 = fround(1.2);
const B = fround(0.75);
/** How much the lesser fields of a document add to its best one (DisjunctionMaxQuery's tie breaker). */
const TIE = fround(0.2);

/** The lengths that Lucene's norm bytes stand for (SmallFloat.byte4ToInt). */
const LENGTHS = Array.from({ length: 256 }, (_, norm) => {
  const free = 24;
  const bits = norm - free;
  if (bits < 8) return norm;
  return free + (8 + (bits & 7)) * 2 ** ((bits >> 3) - 1);
});

const tables = new WeakMap();

/** Gives the table that turns a field's norm byte into the part of the score that only the length decides. */
export function lengthTable(statistics) {
  if (!tables.has(statistics)) tables.set(statistics, makeLengthTable(statistics));
  return tables.get(statistics);
}

/** Works a table out once for a field, since each of its 256 values takes six roundings. */
function makeLengthTable({ docs, length }) {
  const average = fround(length / docs);
  return Float32Array.from(LENGTHS, (value) => {
    const ratio = fround(fround(1 - B) + fround(fround(B * fround(value)) / average));
    return fround(1 / fround(K1 * ratio));
  });
}

/** Weighs a term by how rare it is, or a phrase by how rare its terms are together. */
export function weigh(boost, { docs }, frequencies) {
  let sum = 0;
  for (const df of frequencies) sum += fround(log(1 + (docs - df + 0.5) / (df + 0.5)));
  return fround(boost * fround(sum));
}

/** Scores one document in one field. */
export function bm25(weight, frequency, length) {
  return fround(weight - fround(weight / fround(1 + fround(frequency * length))));
}

/** Joins what the fields of a document score into one: its best field, and a little of all others. */
export function joined(best, others) {
  return fround(best + others * TIE);
}
