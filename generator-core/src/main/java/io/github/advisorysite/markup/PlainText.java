package io.github.advisorysite.markup;

import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Collects the words of a document on one line, without markup or addresses behind links; items of
 * a list are told apart by a slash, a heading from what it heads by a dash.
 */
final class PlainText extends AbstractVisitor {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final StringBuilder words = new StringBuilder();

  static String of(Node document) {
    PlainText text = new PlainText();
    document.accept(text);
    return onOneLine(text.words);
  }

  /** A text with one blank for all white space between words, and none around them. */
  static String onOneLine(CharSequence text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  @Override
  protected void visitChildren(Node parent) {
    if (parent.getPrevious() instanceof ListBlock
        || (parent instanceof ListItem && parent.getPrevious() != null)) {
      words.append("/ ");
    }
    super.visitChildren(parent);
    if (parent instanceof Block || parent instanceof TableCell) {
      words.append(parent instanceof Heading && parent.getNext() != null ? " — " : " ");
    }
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    words.append(html.getLiteral()).append(' ');
  }

  @Override
  public void visit(FencedCodeBlock code) {
    words.append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    words.append(code.getLiteral()).append(' ');
  }

  @Override
  public void visit(SoftLineBreak line) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    words.append(' ');
  }
}
