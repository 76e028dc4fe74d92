/** The advisories in VULDEF 3.2, the only format that has all five states of a vendor. */
@NullMarked
package io.github.advisorysite.vuldef;

import org.jspecify.annotations.NullMarked;
