package io.github.advisorysite.publish;

import io.github.advisorysite.source.Code;

/** The output folder cannot be used; nothing was changed. The message is fit for a public log. */
public final class OutputRefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  OutputRefusedException(Code code, String text) {
    super(code.label() + ": " + text, null, false, false);
  }
}
