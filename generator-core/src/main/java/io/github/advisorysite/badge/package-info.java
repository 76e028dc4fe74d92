/** A vendor's status as a picture that the vendor's own notice can show. */
@NullMarked
package io.github.advisorysite.badge;

import org.jspecify.annotations.NullMarked;
