/** Where things stand on the site: its permanent addresses (contract, section 5). */
@NullMarked
package io.github.advisorysite.address;

import org.jspecify.annotations.NullMarked;
