package io.github.advisorysite.importer.certarchive;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** The characters that a reader sees of Markdown, and of a text of the archive, without blanks. */
final class ShownText {

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create()))
          .build();

  private static final Pattern EXPLOIT =
      Pattern.compile("(?i)<(html|body|script|form|input|iframe|!doctype|!--)");
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(br|p|b|i|u|em|strong|tt|code|pre|ul|ol|li|h[1-6]|div|span|blockquote|font|a)"
              + " */?>|<a (name|href)=[^<>]*>|<font [^<>]*>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(#x?[0-9A-Fa-f]+|amp|lt|gt|quot|nbsp);");
  private static final Pattern BULLET = Pattern.compile("(?m)^\\s*[-*•+o]\\s+");

  private ShownText() {}

  static String ofArchive(String raw) {
    String text =
        raw.replace('\u00A0', ' ').replace('\uF0B7', '•').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    if (!EXPLOIT.matcher(text).find()) {
      text =
          text.replaceAll("(?i)\\[(<(font|h[1-6]|br|a)[^<>]*>)", "$1")
              .replaceAll("(?i)((<br>)|</(font|h[1-6]|a)>)]", "$1");
      text = TAG.matcher(text).replaceAll(tag -> replacement(tag.group()));
    }
    return tight(unescape(unescape(text)));
  }

  private static String replacement(String tag) {
    if (tag.matches("(?i)<li.*")) {
      return "\n• ";
    }
    return tag.matches("(?i)<(br|/?(p|div|h\\d|ul|ol)).*") ? "\n" : "";
  }

  private static String unescape(String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    switch (m.group(1)) {
                      case "amp" -> "&";
                      case "lt" -> "<";
                      case "gt" -> ">";
                      case "quot" -> "\"";
                      case "nbsp" -> " ";
                      default ->
                          Character.toString(
                              Integer.decode(m.group(1).replace("#x", "0x").replace("#", "")));
                    }));
  }

  static String ofMarkdown(String markdown) {
    Shown shown = new Shown();
    PARSER.parse(markdown).accept(shown);
    return tight(shown.text.toString());
  }

  private static String tight(String text) {
    return BULLET.matcher(text).replaceAll("• ").replaceAll("\\s+", "");
  }

  /** Collects what is seen; what no imported text may become is shown as an error. */
  private static final class Shown extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
      text.append('\n').append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
      text.append('\n');
    }

    @Override
    public void visit(Paragraph node) {
      visitChildren(node);
      text.append('\n');
    }

    @Override
    public void visit(Heading node) {
      text.append(node.getLevel() < 3 ? "[heading of level " + node.getLevel() + "]" : "");
      visitChildren(node);
      text.append('\n');
    }

    @Override
    public void visit(ListItem node) {
      if (node.getParent() instanceof OrderedList list) {
        text.append(list.getMarkerStartNumber()).append(list.getMarkerDelimiter());
        list.setMarkerStartNumber(list.getMarkerStartNumber() + 1);
      } else {
        text.append("- ");
      }
      visitChildren(node);
    }

    @Override
    public void visit(BulletList node) {
      text.append('\n');
      visitChildren(node);
    }

    @Override
    public void visit(SoftLineBreak node) {
      text.append("[soft break]");
    }

    @Override
    public void visit(BlockQuote node) {
      text.append("[quote]");
    }

    @Override
    public void visit(Code node) {
      text.append("[code]");
    }

    @Override
    public void visit(Emphasis node) {
      text.append("[emphasis]");
    }

    @Override
    public void visit(StrongEmphasis node) {
      text.append("[strong]");
    }

    @Override
    public void visit(HtmlInline node) {
      text.append("[html]");
    }

    @Override
    public void visit(HtmlBlock node) {
      text.append("[html block]");
    }

    @Override
    public void visit(Image node) {
      text.append("[image]");
    }

    @Override
    public void visit(IndentedCodeBlock node) {
      text.append("[indented code]");
    }

    @Override
    public void visit(ThematicBreak node) {
      text.append("[rule]");
    }

    @Override
    public void visit(CustomBlock node) {
      text.append("[table]");
    }

    @Override
    public void visit(CustomNode node) {
      text.append("[strikethrough]");
    }
  }
}
