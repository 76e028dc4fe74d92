/** Shows an author on the own machine what a change of the content makes of the site. */
@NullMarked
package io.github.advisorysite.serve;

import org.jspecify.annotations.NullMarked;
