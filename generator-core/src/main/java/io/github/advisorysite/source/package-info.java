/** Reads YAML, JSON, JSONL and Markdown files into values that know where they stand. */
@NullMarked
package io.github.advisorysite.source;

import org.jspecify.annotations.NullMarked;
