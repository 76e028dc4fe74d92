package io.github.advisorysite.model;

import java.util.Optional;

/** A product that a vendor named: which versions the statement is about, and which one mends it. */
public record Product(
    Words name,
    Optional<Words> versions,
    Optional<Words> fixed,
    Optional<String> cpe,
    Optional<String> purl) {}
