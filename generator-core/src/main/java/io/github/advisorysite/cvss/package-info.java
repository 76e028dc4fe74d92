/** Computes what a CVSS vector says. */
@NullMarked
package io.github.advisorysite.cvss;

import org.jspecify.annotations.NullMarked;
