/** Search: Lucene stays inside. */
@NullMarked
package io.github.advisorysite.search;

import org.jspecify.annotations.NullMarked;
