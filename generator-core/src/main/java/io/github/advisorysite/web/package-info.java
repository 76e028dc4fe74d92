/** What crawlers and servers want to know of the site. */
@NullMarked
package io.github.advisorysite.web;

import org.jspecify.annotations.NullMarked;
