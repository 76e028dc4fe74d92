/** Turns foreign records, an archive or a vendor's report, into content files. */
@NullMarked
package io.github.advisorysite.importer;

import org.jspecify.annotations.NullMarked;
