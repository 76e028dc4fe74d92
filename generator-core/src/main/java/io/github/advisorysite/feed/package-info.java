/**
 * What can be subscribed to: Atom, JSON Feed and JVNRSS, of the site, its years and its vendors.
 */
@NullMarked
package io.github.advisorysite.feed;

import org.jspecify.annotations.NullMarked;
