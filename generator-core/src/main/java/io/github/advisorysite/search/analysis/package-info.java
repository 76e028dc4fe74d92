/**
 * Texts to tokens without Lucene, as a reader's browser does it.
 *
 * <p>Two blocks hold what is needed. All numbers are unsigned LEB128, signed ones in zigzag.
 *
 * <ul>
 *   <li>{@code a}, the automaton of Lucene's {@code StandardTokenizer}: number of classes, of
 *       states and of runs; the runs of code points from 0 on (length, class), which fill U+0000 to
 *       U+10FFFF; for each state what it accepts (0 nothing, 1 what is dropped, else the type of
 *       token + 2, in the order of {@code StandardTokenizer.TOKEN_TYPES}); for each state and class
 *       the next state + 1, or 0.
 *   <li>{@code c}, NFKC_Casefold (Unicode, section 3.13, R5): number of groups; a group is the gap
 *       between its first code point and the end of the group before, (number - 1) * 4 + form, and
 *       by form: 0 a signed offset that all its code points are moved by; 1 the same for every
 *       second code point; 2 for each code point the number of those that take its place and each
 *       as the signed difference to the one written before, over all groups of this form, from 0; 3
 *       nothing, as its code points vanish. Then the number of code points that are kept as they
 *       are and not composed with others, since old browsers and JDKs do not know them, each as its
 *       distance to the one before.
 * </ul>
 */
@NullMarked
package io.github.advisorysite.search.analysis;

import org.jspecify.annotations.NullMarked;
