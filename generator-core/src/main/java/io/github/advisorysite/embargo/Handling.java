package io.github.advisorysite.embargo;

import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a case is handled, which is never public.
 *
 * @param backfill whether the case was entered late on purpose
 * @param retract whether the case was public and must vanish
 * @param receivedAt when handling began
 * @param handlingId the number by which partners know the case; no public text may ever say it
 * @param contacts private mail addresses
 * @param allowed words of withheld items that public text may say
 */
record Handling(
    boolean backfill,
    boolean retract,
    @Nullable WrittenInstant receivedAt,
    Optional<String> handlingId,
    List<String> contacts,
    List<String> allowed) {

  static final Handling NONE =
      new Handling(false, false, null, Optional.empty(), List.of(), List.of());

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]++@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)+");

  /**
   * Reads the private part of a case.
   *
   * @param contacts of the case's vendors
   */
  static Handling read(
      boolean backfill,
      boolean retract,
      @Nullable Node part,
      List<String> contacts,
      @Nullable WrittenInstant receivedAt,
      Problems problems) {
    List<String> addresses = new ArrayList<>(contacts);
    addresses.addAll(contact(part));
    Node id = part == null ? null : part.entry("handlingId");
    String number = id == null ? null : Scalars.line(id, problems);
    List<String> allowed = new ArrayList<>();
    Node allow = part == null ? null : part.entry("allowMention");
    for (Node word : allow == null ? List.<Node>of() : allow.items(problems)) {
      String line = Scalars.line(word, problems);
      if (line != null) {
        allowed.add(line);
      }
    }
    return new Handling(
        backfill,
        retract,
        receivedAt,
        Optional.ofNullable(number),
        List.copyOf(addresses),
        List.copyOf(allowed));
  }

  /** The mail addresses that a private part names as its contact. */
  static List<String> contact(@Nullable Node part) {
    Node contact = part == null ? null : part.entry("contact");
    List<String> addresses = new ArrayList<>();
    if (contact != null && contact.value() instanceof Value.Scalar scalar) {
      Matcher mail = MAIL.matcher(scalar.text());
      while (mail.find()) {
        addresses.add(mail.group());
      }
    }
    return addresses;
  }
}
