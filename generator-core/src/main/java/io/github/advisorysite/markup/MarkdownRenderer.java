package io.github.advisorysite.markup;

import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.source.Characters;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders CommonMark with tables, strikethrough and bare addresses. Raw HTML is shown as text,
 * images as their description, and only {@code http}, {@code https} and {@code mailto} links
 * survive. Immutable and thread-safe.
 */
public final class MarkdownRenderer {

  /** The level of the first heading within a section of an advisory, whose own is 2. */
  public static final int IN_SECTION = 3;

  /** The level of the first heading within a part of a section, whose parts have headings too. */
  public static final int IN_PART = 5;

  /** The level of the first heading within a page, whose own is 1. */
  public static final int IN_PAGE = 2;

  private static final int LOWEST = 6;
  private static final int MAX_OPEN_BLOCKS = 100;
  private static final Pattern MAILTO =
      Pattern.compile("mailto:[^\\s<>\"%@]+@[^\\s<>\"%@]+", Pattern.CASE_INSENSITIVE);
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MAX_OPEN_BLOCKS).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new Urls())
          .build();

  /** What the sanitizer puts between two braces; no page of ours has a client-side template. */
  private static final String BRACE_GUARD = "<!-- -->";

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "blockquote",
              "pre",
              "code",
              "em",
              "strong",
              "del",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td",
              "a",
              "hr")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .matching((element, attribute, value) -> isAllowed(value) ? value : null)
          .onElements("a")
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow", "ugc")
          .allowAttributes("align")
          .matching(Pattern.compile("left|right|center"))
          .onElements("th", "td")
          .allowAttributes("start")
          .matching(Pattern.compile("[0-9]{1,9}"))
          .onElements("ol")
          .toFactory();

  /**
   * Renders a text.
   *
   * @param topLevel the level of its highest heading; deeper ones follow
   */
  public SafeHtml render(String markdown, int topLevel) {
    String text = withoutInvisible(markdown);
    return PlainParagraphs.of(text)
        .map(paragraphs -> new SafeHtml(paragraphs.html()))
        .orElseGet(() -> parsed(text, topLevel));
  }

  static SafeHtml parsed(String text, int topLevel) {
    try {
      Node document = PARSER.parse(text);
      document.accept(new Demotion(topLevel));
      return safe(HTML.render(document));
    } catch (IllegalArgumentException e) {
      // a limit of the library, such as cells of a table: the words stay, and nobody waits for them
      return paragraph(text);
    }
  }

  /** A paragraph of plain words. */
  public static SafeHtml paragraph(String words) {
    Document plain = new Document();
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(words));
    plain.appendChild(paragraph);
    return safe(HTML.render(plain));
  }

  private static SafeHtml safe(String html) {
    return new SafeHtml(POLICY.sanitize(html).replace(BRACE_GUARD, ""));
  }

  /**
   * The beginning of a text, without markup, on one line.
   *
   * @param length in UTF-16 units; a longer text ends in an ellipsis
   */
  public String excerpt(String markdown, int length) {
    String text = words(markdown);
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    int blank = text.lastIndexOf(' ', end);
    boolean cutsWord = isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end));
    return text.substring(0, cutsWord && blank > end / 2 ? blank : end).stripTrailing() + "…";
  }

  /** A text without markup, on one line. */
  public String words(String markdown) {
    String text = withoutInvisible(markdown);
    return PlainParagraphs.of(text).map(PlainParagraphs::words).orElseGet(() -> parsedWords(text));
  }

  private static boolean isLatin(char c) {
    return c < '\u2E80';
  }

  static String parsedWords(String text) {
    try {
      return PlainText.of(PARSER.parse(text));
    } catch (IllegalArgumentException e) {
      return PlainText.onOneLine(text);
    }
  }

  private static boolean isAllowed(String url) {
    return WebUrl.matches(url) || MAILTO.matcher(url).matches();
  }

  /**
   * Bidi controls and the like could make a text read as another; joiners shape letters and stay.
   */
  private static String withoutInvisible(String text) {
    int at = 0; // by hand, as a stream of so many characters takes much longer
    while (at < text.length() && isKept(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(MarkdownRenderer::isKept).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isKept(int c) {
    return !Characters.isInvisible(c) || c == 0x200C || c == 0x200D;
  }

  /** Empties what is refused; the policy then drops the attribute and keeps the text. */
  private static final class Urls implements UrlSanitizer {
    @Override
    public String sanitizeLinkUrl(String url) {
      return isAllowed(url) ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return "";
    }
  }

  /** Keeps the order of headings on the page: a text never opens a level above its place. */
  private static final class Demotion extends AbstractVisitor {

    private final int topLevel;

    Demotion(int topLevel) {
      this.topLevel = topLevel;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(LOWEST, Math.max(topLevel, heading.getLevel())));
    }
  }
}
