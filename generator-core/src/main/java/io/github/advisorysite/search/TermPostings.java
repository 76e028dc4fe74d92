package io.github.advisorysite.search;

import io.github.advisorysite.search.block.Bytes;
import org.apache.lucene.util.BytesRef;

/**
 * A term with what all fields know of it.
 *
 * @param lengths which fields, and by field the number of documents and how long the others are
 * @param postings in which documents it stands, and how often
 * @param positions where it stands in them
 */
record TermPostings(BytesRef term, Bytes lengths, Bytes postings, Bytes positions) {}
