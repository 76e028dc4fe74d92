/** The JSON API: the facts of the site as documents for programs. */
@NullMarked
package io.github.advisorysite.api;

import org.jspecify.annotations.NullMarked;
