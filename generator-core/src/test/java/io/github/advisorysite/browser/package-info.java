/** Runs the scripts that are shipped to browsers, without a browser. */
@NullMarked
package io.github.advisorysite.browser;

import org.jspecify.annotations.NullMarked;
