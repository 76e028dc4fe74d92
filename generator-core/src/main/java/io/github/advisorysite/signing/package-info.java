/** Signs published files by OpenPGP (RFC 4880): the key is read once and shown to nobody. */
@NullMarked
package io.github.advisorysite.signing;

import org.jspecify.annotations.NullMarked;
