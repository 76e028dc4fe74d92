/** What becomes public when, and its formats: for private eyes alone, never for a site. */
@NullMarked
package io.github.advisorysite.schedule;

import org.jspecify.annotations.NullMarked;
