// Counts of the hits by year, severity and status, and the documents that a filter on one of those leaves.

import { SEVERITIES, STATUSES } from "./search-formats.js";

/** Gives the documents of a facet's value, or nothing where the columns do not know the facet. */
export function facetDocs({ years, severities, statuses }, term) {
  const [, name, value] = /^(year|severity|status):(.*)$/s.exec(term) ?? [];
  if (name === "year") return docsWhere(years, (year) => String(year) === value);
  if (name === "severity") return docsWhere(severities, (severity) => SEVERITIES[severity] === value);
  if (name === "status") return docsWhere(statuses, (mask) => STATUSES.some((status, bit) => status === value && mask & (1 << bit)));
  return null;
}

/** Goes through a column once, as its values are too few to be worth a list each. */
function docsWhere(column, holds) {
  const docs = [];
  column.forEach((value, doc) => {
    if (holds(value)) docs.push(doc);
  });
  return docs;
}

/** Counts the hits by each value that any of them has. */
export function countFacets({ years, severities, statuses }, docs) {
  const byYear = new Map();
  const bySeverity = SEVERITIES.map(() => 0);
  const byStatus = STATUSES.map(() => 0);
  for (const doc of docs) {
    byYear.set(years[doc], (byYear.get(years[doc]) ?? 0) + 1);
    bySeverity[severities[doc]]++;
    for (let bit = 0; bit < byStatus.length; bit++) if (statuses[doc] & (1 << bit)) byStatus[bit]++;
  }
  return {
    year: [...byYear].sort(([a], [b]) => b - a).map(([year, count]) => [String(year), count]),
    severity: counted(SEVERITIES.slice(1), bySeverity.slice(1)).reverse(),
    status: counted(STATUSES, byStatus),
  };
}

/** Puts names to counts, and leaves out what no hit has. */
function counted(names, counts) {
  return names.map((name, i) => [name, counts[i]]).filter(([, count]) => count > 0);
}

const MOST_VENDORS = 100;

/** Counts the hits by vendor, most first. */
export async function countVendors(index, docs) {
  const vendors = await index.vendors();
  const listed = await index.vendorFacets(vendors.length);
  const counts = new Uint32Array(vendors.length);
  for (const doc of docs) {
    for (let i = listed.starts[doc]; i < listed.starts[doc + 1]; i++) counts[listed.vendors[i]]++;
  }
  return vendors
    .map(({ id, name, lang }, i) => [id, name, lang, counts[i]])
    .filter(([, , , count]) => count > 0)
    .sort((a, b) => b[3] - a[3])
    .slice(0, MOST_VENDORS);
}
