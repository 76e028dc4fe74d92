package io.github.advisorysite.importer.certarchive;

import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.importer.text.MarkdownText;
import io.github.advisorysite.importer.text.Marks;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a text of the archive into Markdown that shows the same words. The texts are plain, with
 * character references and a few remnants of HTML; most of what looks like a tag is a placeholder
 * or part of an exploit, and stays as text.
 */
final class ArchiveText {

  /** A text with one of these shows HTML rather than using it. */
  private static final Pattern SHOWN_HTML =
      Pattern.compile("(?i)<(?:html|body|script|form|input|iframe|!doctype|!--)");

  /** Lotus Notes, where the archive comes from, wrote HTML between brackets: {@code [<br>]}. */
  private static final Pattern BRACKETED =
      Pattern.compile("(?i)\\[(<(a|b|br|font|h[1-6]|i)\\b[^<>]*>(?:[^<>\\[\\]]*</\\2>)?)]");

  private static final Pattern LINK =
      Pattern.compile("(?is)<a\\s+href\\s*=\\s*\"?(https?://[^\"<>\\s]+)\"?\\s*>([^<>]*)</a>");

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)<(?:(/?)(a|b|blockquote|br|code|div|em|font|h[1-6]|i|li|ol|p|pre"
              + "|span|strong|tt|u|ul)\\s*/?"
              + "|a\\s+(?:name|id)\\s*=\\s*\"?[\\w.-]+\"?\\s*"
              + "|font(?:\\s+(?:face|size|color)\\s*=\\s*(?:\"[^\"<>]*\"|[\\w+#-]+))+\\s*)>");

  private ArchiveText() {}

  /** The Markdown of a text, empty if nothing is to be seen. */
  static String markdown(String raw) {
    return MarkdownText.of(Entities.unescape(withoutTags(CleanText.body(raw))));
  }

  private static String withoutTags(String text) {
    if (text.indexOf('<') < 0 || SHOWN_HTML.matcher(text).find()) {
      return text;
    }
    String bare = BRACKETED.matcher(text).replaceAll("$1");
    String linked = LINK.matcher(bare).replaceAll(ArchiveText::link);
    return TAG.matcher(linked).replaceAll(tag -> Matcher.quoteReplacement(replacement(tag)));
  }

  private static String link(MatchResult link) {
    String url = Entities.unescape(link.group(1));
    String words = Entities.unescape(link.group(2)).strip();
    boolean linkable =
        WebUrl.matches(url) && !words.equals(url) && !words.isEmpty() && !words.contains("\n");
    return Matcher.quoteReplacement(
        linkable
            ? Marks.LINK + url + Marks.LINK_TEXT + link.group(2).strip() + Marks.LINK_END
            : link.group(2));
  }

  private static String replacement(MatchResult tag) {
    String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
    boolean opens = tag.group(1) == null || tag.group(1).isEmpty();
    return switch (name) {
      case "br" -> "\n";
      case "li" -> opens ? "\n" + Marks.ITEM : "";
      case "pre" -> "\n" + (opens ? Marks.CODE_START : Marks.CODE_END) + "\n";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> opens ? "\n\n" + Marks.HEADING : "\n\n";
      case "p", "div", "blockquote", "ul", "ol" -> "\n\n";
      default -> "";
    };
  }
}
