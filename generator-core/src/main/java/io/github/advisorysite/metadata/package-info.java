/** What a file says of itself beside its content. */
@NullMarked
package io.github.advisorysite.metadata;

import org.jspecify.annotations.NullMarked;
