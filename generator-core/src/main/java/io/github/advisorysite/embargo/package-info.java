/** The locked room: case files as written, and the gate through which what is public leaves. */
@NullMarked
package io.github.advisorysite.embargo;

import org.jspecify.annotations.NullMarked;
