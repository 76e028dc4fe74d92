/**
 * Markdown to HTML that is safe to print; the only mint of {@link
 * io.github.advisorysite.markup.SafeHtml}.
 */
@NullMarked
package io.github.advisorysite.markup;

import org.jspecify.annotations.NullMarked;
