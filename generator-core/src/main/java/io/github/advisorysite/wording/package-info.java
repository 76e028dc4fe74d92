/** The words that the formats for programs add of their own. */
@NullMarked
package io.github.advisorysite.wording;

import org.jspecify.annotations.NullMarked;
