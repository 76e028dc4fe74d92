/** Puts a finished tree in the place of the site that stands. */
@NullMarked
package io.github.advisorysite.publish;

import org.jspecify.annotations.NullMarked;
