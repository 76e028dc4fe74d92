package io.github.advisorysite.badge;

import io.github.advisorysite.output.Xml;

/**
 * An advisory's id and a state, as SVG 1.1. No font is asked for by name: the letters are spread
 * over the room that they are given, so that the badge is as wide for every reader.
 *
 * @param key of the state, or {@link #WITHDRAWN}
 */
record Badge(String id, String state, String key) {

  static final String WITHDRAWN = "withdrawn";

  private static final int HEIGHT = 24;
  private static final int FONT = 12;
  private static final int NARROW = 7;
  private static final int PAD = 8;
  private static final int SIGN = 16;
  private static final String INK = "#1a2026";
  private static final int FIRST_WIDE = 0x1100;

  byte[] svg() {
    int left = PAD + width(id) + PAD;
    int right = PAD + SIGN + width(state) + PAD;
    String title = id + ": " + state;
    Xml xml =
        new Xml()
            .open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                Integer.toString(left + right),
                "height",
                Integer.toString(HEIGHT),
                "role",
                "img",
                "aria-label",
                title);
    xml.element("title", title);
    rectangle(xml, 0, left, INK);
    rectangle(xml, left, right, colour());
    xml.open("g", "fill", "#fff", "font-family", "sans-serif", "font-size", Integer.toString(FONT));
    text(xml, PAD, id);
    text(xml, left + PAD + SIGN, state);
    xml.close();
    sign(xml, left + PAD + FONT / 2);
    return xml.close().bytes();
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < FIRST_WIDE ? NARROW : FONT).sum();
  }

  private static void rectangle(Xml xml, int x, int width, String colour) {
    xml.element(
        "rect",
        "",
        "x",
        Integer.toString(x),
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(HEIGHT),
        "fill",
        colour);
  }

  private static void text(Xml xml, int x, String text) {
    xml.element(
        "text",
        text,
        "x",
        Integer.toString(x),
        "y",
        "16",
        "textLength",
        Integer.toString(width(text)),
        "lengthAdjust",
        "spacingAndGlyphs");
  }

  /** The colours of the states, as the pages have them on paper. */
  private String colour() {
    return switch (key) {
      case "affected" -> "#b3261e";
      case "affected-investigating" -> "#a04a00";
      case "not-affected" -> "#1b6b3a";
      case "not-affected-investigating" -> "#35630f";
      default -> "#4d5a66";
    };
  }

  /** A sign for who sees no colour: full, half, empty, dashed, or none. */
  private void sign(Xml xml, int x) {
    if (key.equals(WITHDRAWN) || key.equals("unknown")) {
      String mark = key.equals(WITHDRAWN) ? "\u00d7" : "?";
      xml.element(
          "text",
          mark,
          "x",
          Integer.toString(x),
          "y",
          "16",
          "text-anchor",
          "middle",
          "fill",
          "#fff",
          "font-family",
          "sans-serif",
          "font-size",
          Integer.toString(FONT));
      return;
    }
    boolean isFull = key.equals("affected");
    boolean isDashed = key.equals("not-affected-investigating");
    xml.element(
        "circle",
        "",
        "cx",
        Integer.toString(x),
        "cy",
        Integer.toString(HEIGHT / 2),
        "r",
        "5",
        "fill",
        isFull ? "#fff" : "none",
        "stroke",
        "#fff",
        "stroke-width",
        "1.5",
        "stroke-dasharray",
        isDashed ? "2 2" : "");
    if (key.equals("affected-investigating")) {
      xml.element("path", "", "d", "M" + x + " 7a5 5 0 0 0 0 10z", "fill", "#fff");
    }
  }
}
