package io.github.advisorysite.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.schedule.Schedule.Entry;
import io.github.advisorysite.schedule.Schedule.Neighbours;
import io.github.advisorysite.schedule.Schedule.Outlook;
import io.github.advisorysite.schedule.Schedule.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule as programs read it; every key is always there, and null where there is nothing. */
final class ScheduleJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Schedule schedule;

  private ScheduleJson(Schedule schedule) {
    this.schedule = schedule;
  }

  static List<String> lines(Schedule schedule) {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try {
      return MAPPER
          .writer(printer)
          .writeValueAsString(new ScheduleJson(schedule).root())
          .lines()
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers can be written");
    }
  }

  private ObjectNode root() {
    ObjectNode root = JSON.objectNode();
    root.put("asOf", local(schedule.asOf()));
    root.put("zone", schedule.zone().getId());
    ArrayNode entries = root.putArray("entries");
    schedule.entries().forEach(entry -> entries.add(entry(entry)));
    ArrayNode cases = root.putArray("cases");
    schedule.cases().forEach(outlook -> cases.add(outlook(outlook)));
    ArrayNode close = root.putArray("close");
    schedule.close().forEach(pair -> close.add(neighbours(pair)));
    return root;
  }

  private ObjectNode entry(Entry entry) {
    ObjectNode node = JSON.objectNode();
    node.put("at", local(entry.at()));
    node.put("utc", Times.utc(entry.at()));
    node.put("kind", entry.kind().key());
    subject(entry.subject(), node);
    node.put("vendor", entry.vendor().map(VendorId::value).orElse(null));
    node.put("language", entry.language().map(Language::tag).orElse(null));
    return node;
  }

  private static void subject(Subject subject, ObjectNode node) {
    node.put("case", orNull(subject.id()));
    node.put("title", orNull(subject.title()));
    node.put("file", subject.file());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private ObjectNode outlook(Outlook outlook) {
    ObjectNode node = JSON.objectNode();
    subject(outlook.subject(), node);
    node.put(
        "publishAt",
        outlook.publication().map(this::local).orElse(ScheduleTable.undecided(outlook)));
    node.put("utc", outlook.publication().map(Times::utc).orElse(null));
    node.put("receivedAt", outlook.age().map(age -> local(age.receivedAt())).orElse(null));
    node.put("days", outlook.age().map(Age::days).orElse(null));
    node.put("daysAtPublication", outlook.age().flatMap(Age::atPublication).orElse(null));
    node.put("guideDays", Age.GUIDE);
    node.put("overGuide", outlook.age().map(Age::isOverGuide).orElse(null));
    node.put(
        "overGuideAtPublication",
        outlook
            .age()
            .filter(age -> age.atPublication().isPresent())
            .map(Age::isOverGuideAtPublication)
            .orElse(null));
    node.set("unanswered", vendors(outlook.unanswered()));
    node.set("held", vendors(outlook.held()));
    return node;
  }

  private ObjectNode neighbours(Neighbours pair) {
    ObjectNode node = JSON.objectNode();
    ArrayNode cases = node.putArray("cases");
    ObjectNode first = cases.addObject();
    subject(pair.first(), first);
    first.put("publishAt", local(pair.firstAt()));
    ObjectNode second = cases.addObject();
    subject(pair.second(), second);
    second.put("publishAt", local(pair.secondAt()));
    node.set("vendors", vendors(pair.vendors()));
    return node;
  }

  private static ArrayNode vendors(Collection<VendorId> vendors) {
    ArrayNode node = JSON.arrayNode();
    vendors.forEach(vendor -> node.add(vendor.value()));
    return node;
  }

  private String local(Instant instant) {
    return Times.in(schedule.zone(), instant);
  }
}
