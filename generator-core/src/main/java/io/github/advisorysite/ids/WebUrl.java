package io.github.advisorysite.ids;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An absolute {@code http} or {@code https} address that is safe to put into a link. */
public record WebUrl(String value) {

  private static final int LONGEST = 2_000;
  private static final int HIGHEST_PORT = 65_535;

  public WebUrl {
    if (!matches(value)) {
      throw new IllegalArgumentException("not a web address");
    }
  }

  /**
   * Whether a text is such an address: with a host, no user, a real port, and nothing that a
   * browser would drop.
   */
  public static boolean matches(String text) {
    return host(text) != null && isUri(text);
  }

  private static boolean isUri(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static @Nullable String host(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' '
          || c == 0x7F
          || "\\<>\"`{}|^".indexOf(c) >= 0
          || Character.isSurrogate(c)
          || Character.isSpaceChar(c)) {
        return null;
      }
    }
    int start = text.indexOf("//") + 2;
    int end = start;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return hostOf(text.substring(start, end));
  }

  private static @Nullable String hostOf(String authority) {
    if (authority.indexOf('@') >= 0 || authority.indexOf('%') >= 0) {
      return null;
    }
    try {
      if (authority.startsWith("[")) {
        return new URI("http://" + authority + "/").getHost();
      }
      int colon = authority.indexOf(':');
      String name = colon < 0 ? authority : authority.substring(0, colon);
      if (colon >= 0 && !isPort(authority.substring(colon + 1))) {
        return null;
      }
      String ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES);
      return ascii.isEmpty() || ascii.startsWith(".") ? null : ascii;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
  }

  @Override
  public String toString() {
    return value;
  }
}
