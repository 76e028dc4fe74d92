package io.github.advisorysite.source;

import io.github.advisorysite.source.Value.Style;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds values straight from the events of one YAML 1.2 document under the failsafe schema: no
 * anchor, alias, tag, directive, second document or duplicate key. The library's messages quote the
 * source line, so none of them is used.
 */
final class YamlParser {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Limits.DOCUMENT + 1).build();

  private final String file;
  private final Iterator<Event> events;
  private final String[] lines;

  private YamlParser(String file, String text) {
    this.file = file;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
    boolean hasComment = text.contains(" #") || text.contains("\t#");
    this.lines = hasComment ? text.split("\n", -1) : new String[0];
  }

  static @Nullable Node parse(String file, String text, Problems problems) {
    Mark[] last = new Mark[1];
    try {
      YamlParser parser = new YamlParser(file, text);
      return Node.root(parser.document());
    } catch (Refused refused) {
      problems.add(refused.code, refused.at, refused.pointer, refused.text());
    } catch (MarkedYamlEngineException e) {
      e.getProblemMark().ifPresent(mark -> last[0] = mark);
      Location at = last[0] == null ? Location.startOf(file) : location(file, last[0]);
      problems.add(
          Code.YAML_SYNTAX,
          at,
          "",
          "this is not YAML; look for a missing quote, colon or indent here or above");
    } catch (YamlEngineException | IllegalArgumentException e) {
      // the library lets the fault of a number in an escape through as it is
      Location control = Documents.control(file, text, 1);
      if (control != null) {
        problems.add(Code.TEXT_CONTROL, control, "", Documents.CONTROL);
      } else {
        problems.add(
            Code.YAML_SYNTAX,
            Location.startOf(file),
            "",
            "this is not YAML; a character or escape in it is not allowed in a YAML file");
      }
    }
    return null;
  }

  private Value document() throws Refused {
    events.next(); // stream start
    Event first = events.next();
    if (!(first instanceof DocumentStartEvent start)) {
      throw new Refused(Code.SCHEMA_EMPTY, Location.startOf(file), "", "the file is empty");
    }
    if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
      throw new Refused(
          Code.YAML_DIRECTIVE,
          at(start),
          "",
          "a directive stands here; remove the line that begins with %");
    }
    Value value = value(events.next(), "", 0);
    events.next(); // document end
    Event next = events.next();
    if (next instanceof DocumentStartEvent) {
      throw new Refused(
          Code.YAML_MULTIDOC,
          at(next),
          "",
          "a second document begins here; one file holds one document");
    }
    return value;
  }

  private Value value(Event event, String pointer, int depth) throws Refused {
    if (depth > Limits.DEPTH) {
      throw new Refused(
          Code.LIMIT_DEPTH,
          at(event),
          pointer,
          "more than " + Limits.DEPTH + " levels; flatten the structure");
    }
    if (event.getEventId() == Event.ID.Alias
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new Refused(
          Code.YAML_ALIAS,
          at(event),
          pointer,
          "an anchor or alias stands here; write the value out");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), event, pointer);
      Style style = scalar.getScalarStyle() == ScalarStyle.PLAIN ? Style.PLAIN : Style.QUOTED;
      return new Value.Scalar(
          scalar.getValue(), style, at(event), style == Style.PLAIN && isCut(scalar));
    }
    if (event instanceof SequenceStartEvent sequence) {
      refuseTag(sequence.getTag(), event, pointer);
      return sequence(event, pointer, depth);
    }
    MappingStartEvent mapping = (MappingStartEvent) event;
    refuseTag(mapping.getTag(), event, pointer);
    return mapping(event, pointer, depth);
  }

  private boolean isCut(ScalarEvent scalar) {
    Mark end = scalar.getEndMark().orElse(null);
    if (end == null || end.getLine() >= lines.length) {
      return false;
    }
    String line = lines[end.getLine()];
    int column = Math.min(end.getColumn(), line.codePointCount(0, line.length()));
    return line.substring(line.offsetByCodePoints(0, column)).stripLeading().startsWith("#");
  }

  private Value sequence(Event start, String pointer, int depth) throws Refused {
    List<Value> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(value(e, pointer + "/" + items.size(), depth + 1));
    }
    return new Value.Listing(items, at(start));
  }

  private Value mapping(Event start, String pointer, int depth) throws Refused {
    Map<String, Value.Entry> entries = new LinkedHashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      if (!(value(e, pointer, depth + 1) instanceof Value.Scalar key)) {
        throw new Refused(Code.SCHEMA_TYPE, at(e), pointer, "a key must be a text");
      }
      Value value = value(events.next(), pointer, depth + 1);
      if (entries.put(key.text(), new Value.Entry(key.at(), value)) != null) {
        throw new Refused(
            Code.YAML_DUPKEY,
            key.at(),
            pointer,
            "this key stands twice in the mapping; keep one of them");
      }
    }
    return new Value.Mapping(entries, at(start));
  }

  private void refuseTag(Optional<String> tag, Event event, String pointer) throws Refused {
    if (tag.isPresent()) {
      throw new Refused(
          Code.YAML_TAG,
          at(event),
          pointer,
          "a tag stands here; remove the word that begins with !");
    }
  }

  private Location at(Event event) {
    return event.getStartMark().map(mark -> location(file, mark)).orElse(Location.startOf(file));
  }

  private static Location location(String file, Mark mark) {
    return new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
