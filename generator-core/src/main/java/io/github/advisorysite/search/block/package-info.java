/** The bytes of a search index: numbers, texts and names in blocks that are named by content. */
@NullMarked
package io.github.advisorysite.search.block;

import org.jspecify.annotations.NullMarked;
