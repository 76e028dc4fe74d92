/** What changed from one text to the next, by lines and words. */
@NullMarked
package io.github.advisorysite.difference;

import org.jspecify.annotations.NullMarked;
