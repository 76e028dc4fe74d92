/**
 * Answers queries from the written blocks without Lucene, as a reader's browser does it, so that
 * each build can hold the blocks against Lucene.
 */
@NullMarked
package io.github.advisorysite.search.reader;

import org.jspecify.annotations.NullMarked;
