package io.github.advisorysite.markup;

/** HTML that has passed the sanitizer and may stand in a page as it is. Immutable. */
public final class SafeHtml {

  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  public String html() {
    return html;
  }

  @Override
  public String toString() {
    return html;
  }
}
