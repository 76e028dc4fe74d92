package io.github.advisorysite.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a release made public, by which the next one is held (contract 4.9, 4.10). It is kept in
 * private, as its instant is.
 *
 * @param asOf the instant whose site it was
 * @param cases the public cases by the address of each ({@code JVN12345678}), and when each was
 *     first published
 * @param items a key of each public item, by case and then of names, or nothing where only the
 *     cases are known
 */
public record Release(Instant asOf, Map<String, Instant> cases, Optional<List<String>> items) {}
