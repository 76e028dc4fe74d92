package io.github.advisorysite.embargo;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.FileNames;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.metadata.FileMetadata;
import io.github.advisorysite.metadata.UnreadableMetadataException;
import io.github.advisorysite.model.RelatedDocument;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Limits;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the public keys that a case and its updates share. */
final class FactsReader {

  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+");
  private static final Set<String> FILE_TYPES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "pdf", "txt", "csv", "json", "asc", "sig", "zip",
          "gz");
  private static final int LONGEST_NAME = 100;

  private final SourceFolder folder;
  private final Registry registry;
  private final Texts texts;

  FactsReader(SourceFolder folder, Registry registry, Texts texts) {
    this.folder = folder;
    this.registry = registry;
    this.texts = texts;
  }

  /**
   * Reads the facts of a mapping.
   *
   * @param files where the attachments lie, ending in {@code /}
   */
  Facts read(
      ObjectReader reader,
      Map<Language, Map<SectionKey, String>> sections,
      String files,
      Problems problems) {
    Node critical = reader.get("critical");
    Node references = reader.get("references");
    Node attachments = reader.get("files");
    Node notified = reader.get("notified");
    return new Facts(
        texts.lines(reader.get("title"), problems),
        critical == null ? null : Scalars.bool(critical, problems),
        ids(
            reader.get("cves"),
            CveId::matches,
            CveId::new,
            Code.CVE,
            "a CVE id such as CVE-1900-12345 is needed here",
            problems),
        ids(
            reader.get("cwes"),
            CweId::matches,
            CweId::new,
            Code.CWE,
            "a CWE id such as CWE-79 is needed here",
            problems),
        scores(reader.get("cvss"), problems),
        references == null ? null : Links.list(references, texts, problems),
        related(reader.get("related"), problems),
        attachments == null
            ? null
            : attachments.items(problems).stream().map(item -> file(item, files)).toList(),
        notified == null
            ? null
            : notified.items(problems).stream().map(this::notifiedItem).toList(),
        sections);
  }

  private static <T> @Nullable List<T> ids(
      @Nullable Node node,
      Predicate<String> matches,
      Function<String, T> make,
      Code code,
      String cure,
      Problems problems) {
    if (node == null) {
      return null;
    }
    Set<String> seen = new HashSet<>();
    List<T> ids = new ArrayList<>();
    for (Node item : node.items(problems)) {
      String text = Scalars.line(item, problems);
      if (text != null && !matches.test(text)) {
        problems.add(code, item, cure);
      } else if (text != null && !seen.add(text)) {
        problems.add(code, item, "this id stands twice in the list; keep one of them");
      } else if (text != null) {
        ids.add(make.apply(text));
      }
    }
    return ids;
  }

  private @Nullable List<Facts.Score> scores(@Nullable Node node, Problems problems) {
    if (node == null) {
      return null;
    }
    List<Facts.Score> scores = new ArrayList<>();
    for (Node item : node.items(problems)) {
      ObjectReader reader = ObjectReader.of(item, Keys.CVSS, problems);
      Node vector = reader == null ? null : reader.require("vector");
      String text = vector == null ? null : Scalars.line(vector, problems);
      if (reader == null || vector == null || text == null) {
        continue;
      }
      Localized by = texts.lines(reader.get("by"), problems);
      Optional<CvssScore> score = CvssScore.of(text);
      if (score.isPresent()) {
        scores.add(new Facts.Score(score.get(), by));
      } else {
        problems.add(
            Code.CVSS,
            vector,
            "this is no complete CVSS vector (2.0 without prefix, or CVSS:3.0/, CVSS:3.1/, CVSS:4.0/)");
      }
    }
    return scores;
  }

  private static @Nullable List<RelatedDocument> related(@Nullable Node node, Problems problems) {
    if (node == null) {
      return null;
    }
    List<RelatedDocument> related = new ArrayList<>();
    for (Node item : node.items(problems)) {
      ObjectReader reader = ObjectReader.of(item, Keys.RELATED, problems);
      if (reader == null) {
        continue;
      }
      Node sourceNode = reader.require("source");
      Node idNode = reader.require("id");
      String source = sourceNode == null ? null : Scalars.line(sourceNode, problems);
      String id = idNode == null ? null : Scalars.line(idNode, problems);
      WebUrl url = Links.url(reader.get("url"), problems);
      if (source != null && id != null) {
        related.add(new RelatedDocument(source, id, Optional.ofNullable(url)));
      }
    }
    return related;
  }

  private Item<VendorId> notifiedItem(Node node) {
    if (node.value() instanceof Value.Scalar) {
      Problems problems = new Problems();
      VendorId id = vendor(node, problems);
      return new Item<>(Gate.Inherited.GATE, id, problems.toList(), node.at());
    }
    return Items.gated(
        node,
        Keys.NOTIFIED,
        "at",
        (reader, problems) -> vendor(reader.require("vendor"), problems));
  }

  private @Nullable VendorId vendor(@Nullable Node node, Problems problems) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node == null || text == null) {
      return null;
    }
    VendorId id = registry.id(text);
    if (id == null) {
      problems.add(
          Code.VENDOR_UNKNOWN,
          node,
          "this vendor is not in the registry; add vendors/<vendor-id>.yaml or mend the id");
    }
    return id;
  }

  private Item<Facts.ListedFile> file(Node node, String files) {
    return Items.gated(
        node,
        Keys.FILE,
        "publishAt",
        (reader, problems) -> {
          Node pathNode = reader.require("path");
          String path = pathNode == null ? null : Scalars.line(pathNode, problems);
          Localized title = texts.lineOrLines(reader.require("title"), problems);
          if (pathNode == null
              || path == null
              || !isPublishable(pathNode, path, files, problems)
              || title == null) {
            return null;
          }
          return listed(pathNode, path, title, files + path, problems);
        });
  }

  private Facts.@Nullable ListedFile listed(
      Node node, String name, Localized title, String source, Problems problems) {
    if (!FileMetadata.isKnown(name)) {
      return new Facts.ListedFile(name, title, source, folder.size(source), List.of());
    }
    try {
      byte[] bytes = folder.bytes(source);
      long size = FileMetadata.removed(name, bytes).length;
      return new Facts.ListedFile(name, title, source, size, FileMetadata.texts(name, bytes));
    } catch (UnreadableMetadataException e) {
      problems.add(
          Code.ATT_META,
          node,
          "the metadata of this file cannot be read or removed; save the file anew");
    } catch (IOException e) {
      problems.add(Code.IO, node, "the file cannot be read; look at its permissions");
    }
    return null;
  }

  private boolean isPublishable(Node node, String path, String files, Problems problems) {
    if (!FILE_NAME.matcher(path).matches()
        || path.length() > LONGEST_NAME
        || FileNames.isDevice(path)) {
      problems.add(
          Code.PATH,
          node,
          "a plain file name with an extension is needed here (letters, digits, - and _); the file lies in files/");
      return false;
    }
    if (!FILE_TYPES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
      problems.add(
          Code.ATT_TYPE,
          node,
          "files of this type are not published; use png, jpg, gif, webp, pdf, txt, csv, json, asc, sig, zip or gz");
      return false;
    }
    return folder.isReadable(
        files + path, Limits.ATTACHMENT, (code, cure) -> problems.add(code, node, cure));
  }
}
