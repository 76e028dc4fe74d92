/** What a reader asks: any string, as clauses that Lucene and the written blocks both answer. */
@NullMarked
package io.github.advisorysite.search.query;

import org.jspecify.annotations.NullMarked;
