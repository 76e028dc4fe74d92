/** Identifiers and addresses as types that hold only what is valid. */
@NullMarked
package io.github.advisorysite.ids;

import org.jspecify.annotations.NullMarked;
