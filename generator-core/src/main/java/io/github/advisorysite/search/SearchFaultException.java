package io.github.advisorysite.search;

/** The written index is not what Lucene made, so it must not be published. No value is told. */
public final class SearchFaultException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SearchFaultException(String message) {
    super(message);
  }
}
