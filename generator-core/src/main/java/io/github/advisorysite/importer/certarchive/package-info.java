/** Makes content of the CERT/CC vulnerability data archive. */
@NullMarked
package io.github.advisorysite.importer.certarchive;

import org.jspecify.annotations.NullMarked;
