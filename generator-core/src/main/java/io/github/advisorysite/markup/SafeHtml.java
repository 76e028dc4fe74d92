package io.github.advisorysite.markup;

/** HTML that has passed the sanitizer and may stand in a page as it is. Immutable. */
public final class SafeHtml {

  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  /** JSON as it stands in an element of data: what might end the element is escaped. */
  public static SafeHtml data(String json) {
    return new SafeHtml(
        json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
  }

  public String html() {
    return html;
  }

  @Override
  public String toString() {
    return html;
  }
}
