package io.github.advisorysite.embargo;

import io.github.advisorysite.embargo.SaidTexts.Said;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.source.Characters;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.text.Normalizer;
import java.time.Instant;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The vendors that content may name, as written in {@code vendors/}. It publishes nobody by itself.
 */
final class Registry {

  static final String FOLDER = "vendors/";
  private static final String SUFFIX = ".yaml";
  private static final String MIXED =
      "a word mixes Latin and Cyrillic letters, so it may read as another name; type it anew";

  /**
   * A vendor as written.
   *
   * @param names in the order in which they hold; the first holds from the beginning
   * @param problems of what does not wait for a name's instant
   */
  record Vendor(
      VendorId id,
      Location at,
      List<Name> names,
      @Nullable WebUrl url,
      List<VendorId> aliases,
      List<Problem> problems) {

    /** The name that holds at an instant. */
    Name nameAt(Instant instant) {
      Name holds = names.get(0);
      for (Name name : names) {
        holds = name.from.isDue(Instant.MIN, instant) ? name : holds;
      }
      return holds;
    }
  }

  /** A name, from when it holds, and what is wrong with it; null where that leaves nothing. */
  record Name(
      Gate from, @Nullable Localized name, @Nullable String reading, List<Problem> problems) {}

  private final Map<VendorId, Vendor> vendors;
  private final Map<String, VendorId> ids = new HashMap<>();

  /** What is published of a vendor while a name holds: most are listed by many cases. */
  private final Map<Name, PublishedVendor> published =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private Registry(Map<VendorId, Vendor> vendors) {
    this.vendors = vendors;
    vendors.keySet().forEach(id -> ids.put(id.value(), id));
  }

  /**
   * Reads all vendors.
   *
   * @param strays takes the problems of files that are no vendor's
   */
  static Registry read(SourceFolder folder, Texts texts, Problems strays, Workers workers) {
    List<String> paths = new ArrayList<>();
    for (String path : folder.below(FOLDER).keySet()) {
      String name = path.substring(FOLDER.length());
      String id = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
      if (VendorId.matches(id)) {
        paths.add(path);
      } else {
        strays.add(
            Code.ID,
            Location.startOf(path),
            "",
            "a vendor's file is named vendors/<vendor-id>.yaml, the id in lower-case letters, digits and single hyphens");
      }
    }
    Map<VendorId, Vendor> vendors = new TreeMap<>();
    workers
        .inParts(paths, part -> part.stream().map(path -> vendor(path, folder, texts)).toList())
        .forEach(some -> some.forEach(vendor -> vendors.put(vendor.id, vendor)));
    return new Registry(vendors);
  }

  /**
   * The id of a vendor as the registry has it, so that all cases share one; null if it has none.
   */
  @Nullable VendorId id(String id) {
    return ids.get(id);
  }

  Collection<Vendor> all() {
    return vendors.values();
  }

  /** A vendor that is in the registry. */
  Vendor vendor(VendorId id) {
    Vendor vendor = vendors.get(id);
    if (vendor == null) {
      throw new IllegalArgumentException("unknown vendor");
    }
    return vendor;
  }

  /** What the public may know at T of a vendor that a public case lists. */
  PublishedVendor published(VendorId id, Instant asOf) {
    Vendor vendor = vendor(id);
    Name holds = vendor.nameAt(asOf);
    return published.computeIfAbsent(holds, name -> published(vendor, name));
  }

  private static PublishedVendor published(Vendor vendor, Name holds) {
    if (holds.name == null) {
      throw new IllegalStateException("a vendor with problems is not published");
    }
    Map<Language, String> names = holds.name.texts();
    Map<Language, String> orders = new LinkedHashMap<>();
    names.forEach((language, name) -> orders.put(language, order(name)));
    Optional<String> reading = Optional.ofNullable(holds.reading);
    Language own = names.keySet().iterator().next();
    if (holds.reading != null) {
      String byName = orders.put(own, order(holds.reading));
      reading = reading.filter(r -> !order(r).equals(byName));
    }
    return new PublishedVendor(
        vendor.id, names, orders, reading, Optional.ofNullable(vendor.url), vendor.aliases);
  }

  /** When the names of vendors changed, as far as it is public. */
  Stream<Instant> renamings(Collection<VendorId> listed, Instant asOf) {
    return listed.stream()
        .flatMap(id -> vendor(id).names().stream())
        .flatMap(name -> name.from instanceof Gate.At at ? Stream.of(at.instant()) : Stream.empty())
        .filter(from -> !from.isAfter(asOf));
  }

  /** What a listed vendor has been called so far, ids included. */
  Stream<String> publicNames(VendorId id, Instant asOf) {
    Vendor vendor = vendor(id);
    Stream<String> names =
        vendor.names.stream()
            .filter(name -> name.name != null && name.from.isDue(Instant.MIN, asOf))
            .flatMap(name -> name.name.texts().values().stream());
    Stream<String> ids = Stream.concat(Stream.of(id), vendor.aliases.stream()).map(VendorId::value);
    return Stream.concat(ids, names);
  }

  /** Every text that a listed vendor's entry makes public. */
  Stream<Said> publicTexts(VendorId id, Instant asOf) {
    Vendor vendor = vendor(id);
    Stream<String> readings =
        vendor.names.stream()
            .filter(name -> name.reading != null && name.from.isDue(Instant.MIN, asOf))
            .map(Name::reading);
    Stream<String> url = Stream.ofNullable(vendor.url).map(WebUrl::value);
    return Stream.of(url, publicNames(id, asOf), readings)
        .flatMap(texts -> texts)
        .map(text -> Said.openly(text, vendor.at));
  }

  /** What is wrong with a vendor as far as it is public at T, or all of it without T. */
  List<Problem> problems(VendorId id, @Nullable Instant asOf) {
    Vendor vendor = vendor(id);
    List<Problem> problems = new ArrayList<>(vendor.problems);
    for (Name name : vendor.names) {
      if (asOf == null && name.from instanceof Gate.Unreadable unreadable) {
        problems.add(unreadable.problem());
      }
      if (asOf == null || name.from.isDue(Instant.MIN, asOf)) {
        problems.addAll(name.problems);
      }
    }
    return problems;
  }

  /** Whether it cannot be told from when a name of the vendor holds. */
  boolean isGateUnreadable(VendorId id) {
    return vendor(id).names().stream().anyMatch(name -> name.from instanceof Gate.Unreadable);
  }

  /** Katakana sorts with hiragana, full width with half, capitals with small letters. */
  private static String order(String reading) {
    String folded = Normalizer.normalize(reading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return folded
        .chars()
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
        .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
        .toString();
  }

  private static Vendor vendor(String path, SourceFolder folder, Texts texts) {
    VendorId id = new VendorId(path.substring(FOLDER.length(), path.length() - SUFFIX.length()));
    Problems problems = new Problems();
    byte[] bytes = folder.read(path, problems);
    Node root = bytes == null ? null : Documents.yaml(path, bytes, problems);
    ObjectReader vendor =
        root == null ? null : ObjectReader.of(root, Keys.REGISTRY_VENDOR, problems);
    Location start = Location.startOf(path);
    if (vendor == null) {
      Name none = new Name(Gate.Inherited.GATE, null, null, List.of());
      return new Vendor(id, start, List.of(none), null, List.of(), problems.toList());
    }
    List<Name> names = names(vendor, texts, problems);
    WebUrl url = Links.url(vendor.get("url"), problems);
    List<VendorId> aliases = aliases(vendor.get("aliases"), problems);
    return new Vendor(id, start, names, url, aliases, problems.toList());
  }

  /** The former names in the order of their ends, and the one that holds then. */
  private static List<Name> names(ObjectReader vendor, Texts texts, Problems problems) {
    NavigableMap<Instant, ObjectReader> byEnd = new TreeMap<>();
    Map<Instant, Problem> doubled = new HashMap<>();
    List<Map.Entry<@Nullable ObjectReader, Gate>> others = new ArrayList<>();
    Node formerNode = vendor.get("formerNames");
    for (Node item : formerNode == null ? List.<Node>of() : formerNode.items(problems)) {
      Problems own = new Problems();
      ObjectReader former = ObjectReader.of(item, Keys.FORMER_NAME, own);
      Node until = former == null ? null : former.require("until");
      if (former == null || until == null || !own.isEmpty()) {
        // it may hide a name's instant, so nothing behind it is provably due
        others.add(new SimpleEntry<>(null, new Gate.Unreadable(own.toList().get(0))));
      } else if (!(Gate.read(until) instanceof Gate.At at)) {
        others.add(new SimpleEntry<>(former, Gate.read(until)));
      } else if (byEnd.putIfAbsent(at.instant(), former) != null) {
        doubled.put(
            at.instant(),
            new Problem(
                Code.SCHEMA_VALUE,
                until.at(),
                until.pointer(),
                "two names end at this instant; each has its own",
                null));
      }
    }
    List<Name> names = new ArrayList<>();
    Gate from = Gate.Inherited.GATE;
    for (Map.Entry<Instant, ObjectReader> former : byEnd.entrySet()) {
      names.add(name(former.getValue(), from, doubled, texts));
      from = Gate.read(Objects.requireNonNull(former.getValue().get("until")));
    }
    for (Map.Entry<@Nullable ObjectReader, Gate> former : others) {
      if (former.getKey() != null) {
        names.add(name(former.getKey(), from, doubled, texts));
      }
      from = former.getValue();
    }
    names.add(name(vendor, from, doubled, texts));
    return names;
  }

  private static Name name(
      ObjectReader reader, Gate from, Map<Instant, Problem> doubled, Texts texts) {
    Problems own = new Problems();
    if (from instanceof Gate.At at && doubled.containsKey(at.instant())) {
      own.add(doubled.get(at.instant()));
    }
    Node nameNode = reader.require("name", own);
    Localized name = texts.title(nameNode, own);
    if (nameNode != null && name != null) {
      name.texts().values().stream()
          .filter(Characters::isMixed)
          .findFirst()
          .ifPresent(mixed -> own.add(Code.TEXT_MIXED, nameNode, MIXED));
    }
    Node readingNode = reader.get("reading");
    String reading = readingNode == null ? null : Scalars.line(readingNode, own);
    return new Name(from, name, reading, own.toList());
  }

  private static List<VendorId> aliases(@Nullable Node node, Problems problems) {
    List<VendorId> aliases = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      String text = Scalars.line(item, problems);
      if (text != null && VendorId.matches(text)) {
        aliases.add(new VendorId(text));
      } else if (text != null) {
        problems.add(
            Code.ID,
            item,
            "a vendor id is needed here: lower-case letters, digits and single hyphens");
      }
    }
    return aliases;
  }

  /** Earlier ids of listed vendors, and the present one of each; those of others are secret. */
  Map<String, String> aliases(Iterable<VendorId> listed) {
    Map<String, String> aliases = new HashMap<>();
    for (VendorId id : listed) {
      vendor(id).aliases.forEach(alias -> aliases.put(alias.value(), id.value()));
    }
    return aliases;
  }

  /** Aliases that are another vendor's id or alias, by the vendor that wrote them. */
  Map<VendorId, Problem> collisions(Iterable<VendorId> among) {
    Map<VendorId, VendorId> owners = new LinkedHashMap<>();
    Map<VendorId, Problem> collisions = new TreeMap<>();
    among.forEach(id -> owners.put(id, id));
    for (VendorId id : among) {
      Vendor vendor = vendor(id);
      for (VendorId alias : vendor.aliases) {
        VendorId owner = owners.putIfAbsent(alias, id);
        if (owner != null) {
          collisions.put(
              id,
              new Problem(
                  Code.SLUG_DUP,
                  vendor.at,
                  "/aliases",
                  "an alias is the id or an alias of vendors/"
                      + owner
                      + ".yaml, or stands twice; an address has one vendor",
                  null));
        }
      }
    }
    return collisions;
  }
}
