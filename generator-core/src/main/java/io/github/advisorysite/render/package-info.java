/** Applies the theme to a page. */
@NullMarked
package io.github.advisorysite.render;

import org.jspecify.annotations.NullMarked;
