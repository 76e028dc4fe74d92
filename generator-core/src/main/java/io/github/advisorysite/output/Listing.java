package io.github.advisorysite.output;

import java.util.SortedMap;

/** Makes the file that lists all others of a site, once they are written. */
@FunctionalInterface
public interface Listing {

  OutputFile of(SortedMap<OutputPath, WrittenFile> files);
}
