/** Finds given words in texts, however they are spelled there. */
@NullMarked
package io.github.advisorysite.words;

import org.jspecify.annotations.NullMarked;
