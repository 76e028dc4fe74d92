/** Writes each advisory as a CSAF 2.0 document (OASIS Standard, 18 November 2022). */
@NullMarked
package io.github.advisorysite.csaf;

import org.jspecify.annotations.NullMarked;
