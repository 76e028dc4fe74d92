/** Ties the stages together: content, gate, pages, staged site. */
@NullMarked
package io.github.advisorysite;

import org.jspecify.annotations.NullMarked;
