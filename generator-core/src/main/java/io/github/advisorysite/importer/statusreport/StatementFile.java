package io.github.advisorysite.importer.statusreport;

import io.github.advisorysite.importer.text.YamlText;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A vendor's file in a case as text, to which a statement is added while every other byte stays.
 *
 * @param text without a byte order mark
 * @param root what the text says
 */
record StatementFile(String text, Value root) {

  private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();
  private static final String STATEMENTS = "statements";

  /** The statements as they stand. */
  List<Value> statements() {
    return Values.items(Values.get(root, STATEMENTS));
  }

  /**
   * The text with a statement behind the others.
   *
   * @return nothing, if the file is written in a way that this cannot add to
   */
  Optional<String> with(Map<String, Object> statement) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    List<String> candidates =
        new Compose(SETTINGS)
            .composeString(text)
            .map(node -> candidates(node, statement, lineEnd))
            .orElse(List.of());
    return candidates.stream().filter(result -> saysTheSameAnd(result, statement)).findFirst();
  }

  /** What a statement says, as {@link Values#plain} would have it. */
  static Optional<Object> says(Map<String, Object> statement) {
    return Optional.ofNullable(read(YamlText.of(statement))).map(Values::plain);
  }

  /** The text of a file that holds one statement. */
  static String first(Map<String, Object> statement) {
    return STATEMENTS + ":\n" + item(statement, 2, "\n");
  }

  /** Ways to add, the best first. */
  private List<String> candidates(Node root, Map<String, Object> statement, String lineEnd) {
    Node list = root instanceof MappingNode mapping ? statements(mapping) : null;
    if (list == null) {
      String end = text.isEmpty() || text.endsWith("\n") ? "" : lineEnd;
      return List.of(text + end + first(statement).replace("\n", lineEnd));
    }
    if (!(list instanceof SequenceNode sequence) || sequence.getStartMark().isEmpty()) {
      return List.of();
    }
    Mark start = sequence.getStartMark().get();
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      return sequence.getValue().isEmpty()
          ? replaceEmpty(sequence, start, statement, lineEnd)
          : List.of();
    }
    // Blank lines at the end may belong to a text that keeps them, or part the list from what
    // follows.
    String item = item(statement, start.getColumn(), lineEnd);
    int end = endOf(sequence);
    return List.of(insert(beforeBlank(end), item, lineEnd), insert(end, item, lineEnd));
  }

  private String insert(int offset, String item, String lineEnd) {
    String before = text.substring(0, offset);
    return before + (before.endsWith("\n") ? "" : lineEnd) + item + text.substring(offset);
  }

  private int beforeBlank(int offset) {
    int end = offset;
    for (int start = lineBefore(end);
        start < end && text.substring(start, end).isBlank();
        start = lineBefore(end)) {
      end = start;
    }
    return end;
  }

  /** Where the line that ends at an offset begins. */
  private int lineBefore(int end) {
    return end == 0 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
  }

  /** Takes the place of {@code []}. */
  private List<String> replaceEmpty(
      SequenceNode sequence, Mark start, Map<String, Object> statement, String lineEnd) {
    int from = offset(start);
    Optional<Integer> to = sequence.getEndMark().map(this::offset);
    if (to.isEmpty() || !(text.startsWith(lineEnd, to.get()) || to.get() == text.length())) {
      return List.of();
    }
    String before = text.substring(0, from).stripTrailing();
    String after = text.substring(Math.min(to.get() + lineEnd.length(), text.length()));
    return List.of(before + lineEnd + item(statement, 2, lineEnd) + after);
  }

  private static @Nullable Node statements(MappingNode mapping) {
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(STATEMENTS)) {
        return tuple.getValueNode();
      }
    }
    return null;
  }

  /** The offset of the line behind the last word of a node. */
  private int endOf(Node node) {
    Node last = node;
    while (true) {
      if (last instanceof SequenceNode sequence && sequence.getFlowStyle() == FlowStyle.BLOCK) {
        last = sequence.getValue().get(sequence.getValue().size() - 1);
      } else if (last instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.BLOCK) {
        last = mapping.getValue().get(mapping.getValue().size() - 1).getValueNode();
      } else {
        break;
      }
    }
    Mark end = last.getEndMark().orElseThrow();
    return lineStart(end.getColumn() == 0 ? end.getLine() : end.getLine() + 1);
  }

  private int offset(Mark mark) {
    int start = lineStart(mark.getLine());
    return text.offsetByCodePoints(start, mark.getColumn());
  }

  /** Where a line begins, counted from 0; the end of the text, if it has fewer. */
  private int lineStart(int line) {
    int offset = 0;
    for (int i = 0; i < line; i++) {
      int end = text.indexOf('\n', offset);
      if (end < 0) {
        return text.length();
      }
      offset = end + 1;
    }
    return offset;
  }

  private static String item(Map<String, Object> statement, int indent, String lineEnd) {
    StringBuilder item = new StringBuilder();
    String lead = " ".repeat(indent) + "- ";
    for (String line : YamlText.of(statement).stripTrailing().split("\n", -1)) {
      item.append(line.isEmpty() ? "" : lead + line).append(lineEnd);
      lead = " ".repeat(indent + 2);
    }
    return item.toString();
  }

  /**
   * The text was edited without regard to what YAML may hold; so what came out of it is read and
   * compared.
   */
  private boolean saysTheSameAnd(String result, Map<String, Object> statement) {
    Optional<Object> expected = says(statement);
    Value now = read(result);
    if (expected.isEmpty() || !(now instanceof Value.Mapping) || !(root instanceof Value.Mapping)) {
      return false;
    }
    List<Object> timeline = new ArrayList<>(statements().stream().map(Values::plain).toList());
    timeline.add(expected.get());
    Map<Object, Object> said = new LinkedHashMap<>((Map<?, ?>) Values.plain(root));
    said.put(STATEMENTS, timeline);
    return said.equals(Values.plain(now));
  }

  private static @Nullable Value read(String yaml) {
    io.github.advisorysite.source.Node node =
        Documents.yaml(STATEMENTS, yaml.getBytes(StandardCharsets.UTF_8), new Problems());
    return node == null ? null : node.value();
  }
}
