package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.SourceFolder;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The vendors that content may name, as written in {@code vendors/}. It publishes nobody by itself.
 */
final class Registry {

  private static final String FOLDER = "vendors/";
  private static final String SUFFIX = ".yaml";

  /** A vendor as written; the names are null where the file cannot be used. */
  record Vendor(
      VendorId id,
      Location at,
      @Nullable Localized name,
      @Nullable String reading,
      @Nullable WebUrl url,
      List<VendorId> aliases,
      List<FormerName> formerNames,
      List<Problem> problems) {}

  /** A name that held until an instant, from which the one behind it holds. */
  record FormerName(Gate until, Localized name) {}

  private final Map<VendorId, Vendor> vendors;

  private Registry(Map<VendorId, Vendor> vendors) {
    this.vendors = vendors;
  }

  /**
   * Reads all vendors.
   *
   * @param strays takes the problems of files that are no vendor's
   */
  static Registry read(SourceFolder folder, Texts texts, Problems strays) {
    Map<VendorId, Vendor> vendors = new TreeMap<>();
    for (String path : folder.below(FOLDER).keySet()) {
      String name = path.substring(FOLDER.length());
      String id = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : "";
      if (VendorId.matches(id)) {
        vendors.put(new VendorId(id), vendor(new VendorId(id), path, folder, texts));
      } else {
        strays.add(
            Code.ID,
            Location.startOf(path),
            "",
            "a vendor's file is named vendors/<vendor-id>.yaml, the id in lower-case letters, digits and single hyphens");
      }
    }
    return new Registry(vendors);
  }

  boolean has(VendorId id) {
    return vendors.containsKey(id);
  }

  Iterable<Vendor> all() {
    return vendors.values();
  }

  /** A vendor that {@link #has} knows. */
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
    Map<Language, String> names = nameAt(vendor, asOf).texts();
    Map<Language, String> orders = new LinkedHashMap<>();
    names.forEach((language, name) -> orders.put(language, order(name)));
    if (vendor.reading != null) {
      orders.put(names.keySet().iterator().next(), order(vendor.reading));
    }
    return new PublishedVendor(id, names, orders, Optional.ofNullable(vendor.url), vendor.aliases);
  }

  /** When the names of vendors changed, as far as it is public. */
  Stream<Instant> renamings(Collection<VendorId> listed, Instant asOf) {
    return listed.stream()
        .flatMap(id -> vendor(id).formerNames().stream())
        .flatMap(former -> former.until.within(Instant.MIN).stream())
        .filter(until -> !until.isAfter(asOf));
  }

  /** The name that held at an instant: of all that ended after it, the one that ended first. */
  private static Localized nameAt(Vendor vendor, Instant instant) {
    for (FormerName former : vendor.formerNames) {
      if (!former.until.isDue(Instant.MIN, instant)) {
        return former.name;
      }
    }
    Localized name = vendor.name;
    if (name == null) {
      throw new IllegalStateException("a vendor with problems is not published");
    }
    return name;
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

  private static Vendor vendor(VendorId id, String path, SourceFolder folder, Texts texts) {
    Problems problems = new Problems();
    byte[] bytes = folder.read(path, problems);
    Node root = bytes == null ? null : Documents.yaml(path, bytes, problems);
    ObjectReader vendor =
        root == null ? null : ObjectReader.of(root, Keys.REGISTRY_VENDOR, problems);
    Location start = Location.startOf(path);
    if (vendor == null) {
      return new Vendor(id, start, null, null, null, List.of(), List.of(), problems.toList());
    }
    Localized name = texts.title(vendor.require("name"), problems);
    Node readingNode = vendor.get("reading");
    String reading = readingNode == null ? null : Scalars.line(readingNode, problems);
    Node urlNode = vendor.get("url");
    WebUrl url = urlNode == null ? null : Links.url(urlNode, problems);
    List<VendorId> aliases = aliases(vendor.get("aliases"), problems);
    List<FormerName> formerNames = formerNames(vendor.get("formerNames"), texts, problems);
    return new Vendor(id, start, name, reading, url, aliases, formerNames, problems.toList());
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

  private static List<FormerName> formerNames(@Nullable Node node, Texts texts, Problems problems) {
    Map<Instant, FormerName> byEnd = new TreeMap<>();
    List<FormerName> undecided = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      ObjectReader former = ObjectReader.of(item, Keys.FORMER_NAME, problems);
      Node untilNode = former == null ? null : former.require("until");
      Localized name = former == null ? null : texts.title(former.require("name"), problems);
      if (untilNode == null || name == null) {
        continue;
      }
      Gate until = Gate.read(untilNode);
      if (until instanceof Gate.At at) {
        if (byEnd.put(at.instant(), new FormerName(until, name)) != null) {
          problems.add(
              Code.SCHEMA_VALUE, untilNode, "two names end at this instant; each has its own");
        }
      } else {
        undecided.add(new FormerName(until, name));
      }
    }
    List<FormerName> all = new ArrayList<>(byEnd.values());
    all.addAll(undecided);
    return all;
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
