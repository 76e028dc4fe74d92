/** Files to be: safe paths within the site, and where they go. */
@NullMarked
package io.github.advisorysite.output;

import org.jspecify.annotations.NullMarked;
