/** Turns plain text of other systems into Markdown and YAML that show the same. */
@NullMarked
package io.github.advisorysite.importer.text;

import org.jspecify.annotations.NullMarked;
