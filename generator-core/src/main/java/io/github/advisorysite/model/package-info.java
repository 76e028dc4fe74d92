/** What the public may know of the site: immutable records, without input or output. */
@NullMarked
package io.github.advisorysite.model;

import org.jspecify.annotations.NullMarked;
