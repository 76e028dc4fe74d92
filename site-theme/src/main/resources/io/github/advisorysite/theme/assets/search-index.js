// One release of one language's index: its files by what they are for.

import { Analyzer, isSimple } from "./search-analyzer.js";
import { Automaton } from "./search-automaton.js";
import { Blocks } from "./search-blocks.js";
import { Folding } from "./search-folding.js";
import { readCardList, readCards, readFacets, readNorms, readRoot, readStatuses, readVendorFacets, readVendors } from "./search-formats.js";
import { blockOf, blocksOf, readTerms } from "./search-terms.js";

/** What the worker asks for, whichever file it is in. */
export class Index {
  #blocks;

  /** Opens the release that a root file describes. */
  static async open(folder, rootName) {
    const blocks = new Blocks(folder);
    return new Index(blocks, await blocks.get(rootName, "r", readRoot));
  }

  /** Takes a root that is read, on which all other files hang. */
  constructor(blocks, root) {
    this.#blocks = blocks;
    this.root = root;
    this.docCount = root.docCount;
  }

  /** Gives the lengths of documents, only asked for where words are scored. */
  norms() {
    return this.#blocks.get(this.root.norms, "n", (bytes) => readNorms(bytes, this.docCount));
  }

  /** Gives the columns to count by, and to filter by. */
  facets() {
    return this.#blocks.get(this.root.facets, "f", (bytes) => readFacets(bytes, this.docCount));
  }

  /** Gives all vendors, only asked for by suggestions and by their facet. */
  vendors() {
    return this.#blocks.get(this.root.vendors, "v", readVendors);
  }

  /** Gives which document lists which vendor, for the facet alone. */
  vendorFacets(vendorCount) {
    return this.#blocks.get(this.root.vendorFacets, "g", (bytes) => readVendorFacets(bytes, this.docCount, vendorCount));
  }

  /** Gives the automaton that cuts words. */
  automaton() {
    return this.#blocks.get(this.root.automaton, "a", (bytes) => new Automaton(bytes));
  }

  /** Gives the folding of other scripts, the largest of the tables. */
  folding() {
    return this.#blocks.get(this.root.folding, "c", (bytes) => new Folding(bytes));
  }

  /** Makes the analyzer that a text needs: the folding of other scripts is only fetched for a text that has any. */
  async analyzer(text) {
    const [automaton, folding] = await Promise.all([this.automaton(), isSimple(text) ? null : this.folding()]);
    return new Analyzer(automaton, folding);
  }

  /** Gives where the cards are. */
  cardList() {
    const files = Math.ceil(this.docCount / this.root.cardsPerFile);
    return this.#blocks.get(this.root.cardList, "l", (bytes) => readCardList(bytes, files));
  }

  /** Gives what a hit shows. */
  async card(doc) {
    const { cards, at } = await this.#cardFile(doc);
    return cards[at];
  }

  /** Gives the vendors of a document with their statuses, only asked for where the query named a vendor. */
  async statuses(doc) {
    const { statuses, docs, at } = await this.#cardFile(doc);
    return (await this.#blocks.get(statuses, "s", (bytes) => readStatuses(bytes, docs)))[at];
  }

  /** Gives the file of a document's card; the last file may hold fewer. */
  async #cardFile(doc) {
    const { cardsPerFile } = this.root;
    const number = Math.floor(doc / cardsPerFile);
    const docs = Math.min(cardsPerFile, this.docCount - number * cardsPerFile);
    const name = (await this.cardList())[number];
    const file = await this.#blocks.get(name, "d", (bytes) => readCards(bytes, docs));
    return { ...file, docs, at: doc % cardsPerFile };
  }

  /** Gives a term's lists by field, or none at all. */
  async lists(term) {
    const block = this.root.blocks[blockOf(this.root.blocks, term)];
    return block ? ((await this.#terms(block)).get(term) ?? []) : [];
  }

  /** Gives all terms that begin so, of at most `most` blocks. */
  async termsOf(prefix, most = Infinity) {
    const blocks = await Promise.all(blocksOf(this.root.blocks, prefix).slice(0, most).map((block) => this.#terms(block)));
    return blocks.flatMap((terms) => [...terms].filter(([term]) => term.startsWith(prefix)));
  }

  /** Gives a block of terms. */
  #terms({ name }) {
    return this.#blocks.get(name, "t", (bytes) => readTerms(bytes, this.docCount));
  }

  /** Gives where terms stand, as bytes: only the documents that hold all words of a phrase are decoded. */
  positions(name) {
    return this.#blocks.get(name, "p", (bytes) => bytes);
  }
}
