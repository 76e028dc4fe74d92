/** Readers' visits to the sample site with a real browser. */
@NullMarked
package io.github.advisorysite.chromium;

import org.jspecify.annotations.NullMarked;
