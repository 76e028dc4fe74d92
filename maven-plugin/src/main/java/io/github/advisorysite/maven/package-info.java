/** The goals: parameters in, one hand-over to the engine, one line of report out. */
@NullMarked
package io.github.advisorysite.maven;

import org.jspecify.annotations.NullMarked;
