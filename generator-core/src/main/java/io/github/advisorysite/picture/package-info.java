/**
 * Pictures that links to the site are shown with, drawn without a font: the same bytes anywhere.
 */
@NullMarked
package io.github.advisorysite.picture;

import org.jspecify.annotations.NullMarked;
