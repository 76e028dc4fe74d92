/** Figures over all that is public. */
@NullMarked
package io.github.advisorysite.statistics;

import org.jspecify.annotations.NullMarked;
