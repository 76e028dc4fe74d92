/** Checks a finished tree: that it tells nothing withheld, and that it is whole. */
@NullMarked
package io.github.advisorysite.audit;

import org.jspecify.annotations.NullMarked;
