/** Adds a vendor's status report, in the form of the guideline's section 6-2, to its case. */
@NullMarked
package io.github.advisorysite.importer.statusreport;

import org.jspecify.annotations.NullMarked;
