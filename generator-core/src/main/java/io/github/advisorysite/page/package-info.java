/** The pages of the site as records of strings, ready for a template. */
@NullMarked
package io.github.advisorysite.page;

import org.jspecify.annotations.NullMarked;
