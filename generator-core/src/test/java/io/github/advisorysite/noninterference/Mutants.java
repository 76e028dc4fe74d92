package io.github.advisorysite.noninterference;

import java.util.List;

/**
 * The leaks that the suite must find. To add one, add it here; a change that no longer applies or
 * compiles fails the test, and so does one that the suite lets pass.
 */
final class Mutants {

  private static final String SITE = "SiteGenerator.java";
  private static final String DISCLOSED = "DisclosedContent.java";
  private static final String WRITER = "SiteWriter.java";
  private static final String GATE = "embargo/Disclosure.java";
  private static final String FOLD = "embargo/CaseFold.java";
  private static final String READING = "embargo/Reading.java";
  private static final String DOCUMENTS = "page/SearchDocuments.java";
  private static final String LISTS = "page/ListPages.java";

  private Mutants() {}

  /** The newest instant there is, published or not, where an own one is asked for. */
  private static String newestOfAll(String own) {
    return "io.github.advisorysite.model.Publication.all.stream()"
        + ".map(c -> (java.time.Instant) c.get(\"at\")).reduce("
        + own
        + ", (a, b) -> a.isAfter(b) ? a : b)";
  }

  static List<Mutant> all() {
    return List.of(
        new Mutant(
            "aDayEarly",
            "the gate's instant",
            SITE,
            "new PublicationTerms(options.asOf(),",
            "new PublicationTerms(options.asOf().plus(java.time.Duration.ofDays(1)),"),
        new Mutant(
            "standingWhateverTheInstant",
            "a cache without the instant",
            "Standing.java",
            "asOf.isBefore(Instant.parse(known.text(\"until\")))",
            "true"),
        new Mutant(
            "standingWhateverTheContent",
            "a cache without the content",
            "Standing.java",
            "inputs.digest().filter(known.text(\"inputs\")::equals).isPresent()",
            "true"),
        new Mutant(
            "piecesWhateverTheyAreMadeFrom",
            "a cache of pages without what they are made from",
            "Fingerprints.java",
            "List.of(common, piece.kind(), piece.from())",
            "List.of(common, piece.kind(), piece.from().stream().map(from ->"
                + " from instanceof PublishedCase one ? one.id().value() : from).toList())"),
        new Mutant(
            "piecesOfAnotherVendor",
            "a cache of a vendor's pages without its statuses",
            "page/VendorPages.java",
            "return List.of(vendor, rowsOf(vendor.id()).stream().map(Row::advisory).toList());",
            "return List.of(vendor);"),
        new Mutant(
            "listsWhateverTheyShow",
            "a cache of the pages of lists without what they show",
            WRITER,
            "new Piece<>(\"page\", List.of(page),",
            "new Piece<>(\"page\", List.of(page.path()),"),
        new Mutant(
            "yearsWhateverTheirCases",
            "a cache of a year's document without its cases",
            "vuldef/VuldefDocuments.java",
            "                    year.getValue(),\n",
            "                    List.of(year.getKey()),\n"),
        new Mutant(
            "documentsOfAnotherVendor",
            "a cache of a vendor's document without its statuses",
            "api/VendorDocuments.java",
            "List.of(vendor, rows.stream().map(Row::published).toList()),",
            "List.of(vendor),"),
        new Mutant(
            "stalePages",
            "a page of the time before that is left",
            "publish/WrittenFiles.java",
            ".filter(path -> !files.containsKey(path))",
            ".filter(path -> false)"),
        new Mutant(
            "aNanosecondEarly",
            "the gate's instant",
            SITE,
            "new PublicationTerms(options.asOf(),",
            "new PublicationTerms(options.asOf().plusNanos(1),"),
        new Mutant(
            "aNanosecondLate",
            "the gate's instant, to the other side",
            SITE,
            "new PublicationTerms(options.asOf(),",
            "new PublicationTerms(options.asOf().minusNanos(1),"),
        new Mutant(
                "partsANanosecondLate",
                "the instant of parts, to the other side",
                FOLD,
                "instant -> !instant.isAfter(at)",
                "instant -> instant.isBefore(at)")
            .toldBy(22),
        new Mutant(
                "fractionsCut",
                "the precision of instants",
                "embargo/Gate.java",
                "Instants.parse(scalar.text())).instant();",
                "Instants.parse(scalar.text())).instant()"
                    + ".truncatedTo(java.time.temporal.ChronoUnit.SECONDS);")
            .toldBy(9),
        new Mutant(
            "newestOfAll",
            "modification times",
            GATE,
            "files.registry().renamings(listed.keySet(), asOf))",
            "cases.stream().flatMap(f -> f.start(language()).stream()))"),
        new Mutant(
            "timeOfTheBuild",
            "modification times",
            SITE,
            "WrittenSite site = generated.written();",
            "WrittenSite site = new WrittenSite(options.asOf(), generated.written().facts(),"
                + " generated.written().listing(), generated.written().audit(),"
                + " generated.written().release(), generated.written().items());"),
        new Mutant(
            "everyVendor",
            "the page of a vendor that no public case lists",
            GATE,
            "listed.keySet().stream().map(id -> files.registry().published(id, asOf)).toList();",
            "files.registry().all().stream()"
                + ".map(v -> files.registry().published(v.id(), asOf)).toList();"),
        new Mutant(
            "nameToCome",
            "a vendor's name",
            "embargo/Registry.java",
            "holds = name.from.isDue(Instant.MIN, instant) ? name : holds;",
            "holds = name;"),
        new Mutant(
            "orderOfANameToCome",
            "the order of lists",
            "embargo/Registry.java",
            "    if (holds.reading != null) {",
            "    holds = vendor.names.get(vendor.names.size() - 1);\n    if (holds.reading != null) {"),
        new Mutant(
            "orderByWhatWaits",
            "the order of lists",
            GATE,
            ".sorted(PublishedCase.NEWEST_FIRST)",
            ".sorted(cases.size() > due.size()"
                + " ? PublishedCase.NEWEST_FIRST.reversed() : PublishedCase.NEWEST_FIRST)"),
        new Mutant(
            "attachmentsByFolder",
            "attachments",
            WRITER,
            "    PageRenderer renderer = new PageRenderer(theme);",
            """
                for (Map.Entry<OutputPath, Attachment> file : pages.attachments().entrySet()) {
                  String source = file.getValue().source();
                  for (String path : content.below(source.substring(0, source.lastIndexOf('/') + 1)).keySet()) {
                    String to = file.getKey().value();
                    try {
                      sink.write(new OutputPath(to.substring(0, to.lastIndexOf('/')) + path.substring(path.lastIndexOf('/'))), content.bytes(path));
                    } catch (IllegalStateException e) {
                      // it is there
                    }
                  }
                }
                PageRenderer renderer = new PageRenderer(theme);
            """),
        new Mutant(
            "attachmentToCome",
            "attachments",
            FOLD,
            "if (listed != null && effective(item, factsOfFiles) != null) {",
            "if (listed != null) {"),
        new Mutant(
            "linkToCome",
            "references and notices",
            READING,
            "if (link != null && effective(item, container).isPresent()) {",
            "if (link != null) {"),
        new Mutant(
            "languageToCome",
            "a language variant",
            "embargo/PublishedFiles.java",
            "if (file.isPublic(language, asOf)\n",
            "if (file.start(language).isPresent()\n"),
        new Mutant(
                "wordsOfALanguageToCome",
                "the words shown where a language has none",
                "embargo/Localized.java",
                "        .filter(e -> isPublic.test(e.getKey()))\n",
                "")
            .toldBy(12),
        new Mutant(
            "statementToCome",
            "a vendor's statement",
            FOLD,
            "Instant effective = effective(item, listed);",
            "Instant effective = item.gate().within(listed).orElse(null);"),
        new Mutant(
            "addendumToCome",
            "the coordinator's remarks",
            READING,
            "        effective(item, container)\n",
            "        item.gate().within(container)\n"),
        new Mutant(
            "vendorToCome",
            "the table of vendors",
            FOLD,
            "      Instant effective = effective(item, container);\n      VendorId id",
            "      Instant effective = item.gate().within(container).orElse(null);\n      VendorId id"),
        new Mutant(
            "updateToCome",
            "an update folded early",
            FOLD,
            "      Instant effective = effective(item, start);\n      UpdateFile update",
            "      Instant effective = item.gate().within(start).orElse(null);\n      UpdateFile update"),
        new Mutant(
            "revisionToCome",
            "the history",
            FOLD,
            "    Instant effective = effective(item, start);\n    if (effective != null) {\n"
                + "      instants.add",
            "    Instant effective = item.gate().within(start).orElse(null);\n"
                + "    if (effective != null) {\n      instants.add"),
        new Mutant(
            "withdrawalToCome",
            "a tombstone",
            "embargo/PublishedFiles.java",
            "!withdrawal.gate().isDue(start, asOf)",
            "withdrawal.gate().within(start).isEmpty()"),
        new Mutant(
                "addressesLost",
                "addresses of a withdrawn case, which vanish",
                "page/Pages.java",
                "      paths.add(Addresses.status(tombstone.id(), vendor));\n",
                "")
            .toldBy(20),
        new Mutant(
                "placesLost",
                "places of folded statuses, which vanish",
                "page/CasePages.java",
                "        framing.addresses().foldsStatuses()\n            ?",
                "        framing.addresses().foldsStatuses() && advisory.vendors().isEmpty()\n            ?")
            .toldBy(20),
        behind("foldedByWhatWaits", "whether statuses are folded")
            .toldBy(8)
            .and(
                "model/Publication.java",
                "statuses() > site.foldAbove().getAsInt()",
                "statuses() + all.size() - cases.size() > site.foldAbove().getAsInt()"),
        new Mutant(
            "faultsOfAll",
            "the lines of a refusal",
            GATE,
            "CaseFaults.at(terms.asOf(), file, language())",
            "CaseFaults.at(Instant.MAX, file, language())"),
        new Mutant(
            "sameIdAsAll",
            "the lines of a refusal",
            GATE,
            "SameCase.problems(due)",
            "SameCase.problems(cases)"),
        new Mutant(
            "countOfProblems",
            "the last line of the log",
            DISCLOSED,
            "GenerationReport.of(publication, pages,",
            "GenerationReport.of(publication, pages + problems.size(),"),
        new Mutant(
            "aFolderForAll",
            "public cases taken for parts of the one around them",
            "embargo/CaseLayout.java",
            ".filter(path -> isPart(path, folders))",
            ".filter(path -> owner(path, folders) != null)"),
        new Mutant(
            "namesOfCases",
            "a list of what there is",
            WRITER,
            "    Pages pages = new Pages(publication);",
            "    sink.write(new OutputPath(\"cases.txt\"), content.below(\"cases/\").keySet()"
                + ".toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));\n"
                + "    Pages pages = new Pages(publication);"),
        new Mutant(
                "emptyFolders",
                "a folder with nothing in it",
                WRITER,
                "    Pages pages = new Pages(publication);",
                "    for (String path : content.below(\"vendors/\").keySet()) {"
                    + " ((io.github.advisorysite.publish.StagedSite) sink)"
                    + ".folder(path.replace(\".yaml\", \"\")); }"
                    + " Pages pages = new Pages(publication);")
            .and(
                "publish/StagedSite.java",
                "  /** Takes what an audit found. */",
                "  public void folder(String path) throws IOException {"
                    + " Files.createDirectories(tree.root().resolve(path)); }"),
        behind("countOfAll", "a count before the filter")
            .and(
                LISTS,
                "framing.href(Addresses.year(year)), cases.size())",
                "framing.href(Addresses.year(year)), Publication.all.size())"),
        behind("pagesOfAll", "how a list is cut into pages")
            .and(
                LISTS,
                "this.size = framing.site().pageSize();",
                "this.size = framing.site().pageSize() + Publication.all.size() % 2;"),
        behind("yearsOfAll", "the page of a year")
            .and(
                LISTS,
                "    List<YearEntry> entries = new ArrayList<>();",
                "    Publication.all.forEach(c -> byYear.computeIfAbsent("
                    + "framing.moment((Instant) c.get(\"at\")).year(), y -> new ArrayList<>()));\n"
                    + "    List<YearEntry> entries = new ArrayList<>();"),
        behind("sitemapOfAll", "the days in the sitemap")
            .and(
                "web/Sitemap.java",
                "each(list, site.languages(), publication.modified())",
                "each(list, site.languages(), " + newestOfAll("publication.modified()") + ")"),
        new Mutant(
                "digestsOfAll",
                "digests of files that are withheld",
                DISCLOSED,
                "new GeneratedSite(Workers.take(written), problems",
                "new GeneratedSite(withDigests(Workers.take(written), files_ -> {\n"
                    + "                  java.util.SortedMap<io.github.advisorysite.output.OutputPath,"
                    + " io.github.advisorysite.output.WrittenFile> all ="
                    + " new java.util.TreeMap<>(files_);\n"
                    + "                  content.below(\"cases/\").keySet().forEach(path -> {"
                    + " if (path.endsWith(\".md\")) { try { all.put("
                    + "new io.github.advisorysite.output.OutputPath(\"x\" + Integer.toHexString("
                    + "path.hashCode())), new io.github.advisorysite.output.WrittenFile("
                    + "io.github.advisorysite.output.Digests.sha256(content.bytes(path)), 1)); }"
                    + " catch (IOException e) { throw new java.io.UncheckedIOException(e); } } });\n"
                    + "                  return new io.github.advisorysite.api.Checksums(new io.github.advisorysite.address.Addresses(publication), publication.modified()).of(all);\n"
                    + "                }), problems")
            .and(
                DISCLOSED,
                "  /** Writes all files of the site but its indexes, unsigned. */",
                "  private static WrittenSite withDigests(WrittenSite site,"
                    + " java.util.function.Function<java.util.Map<io.github.advisorysite.output.OutputPath,"
                    + " io.github.advisorysite.output.WrittenFile>, byte[]> listing) {\n"
                    + "    return new WrittenSite(site.modified(), site.facts(), site.listing().map("
                    + "own -> (io.github.advisorysite.output.Listing)"
                    + " new io.github.advisorysite.output.Listing() {\n"
                    + "      public io.github.advisorysite.output.OutputPath path() {"
                    + " return own.path(); }\n"
                    + "      public byte[] of(java.util.Map<io.github.advisorysite.output.OutputPath,"
                    + " io.github.advisorysite.output.WrittenFile> files) {"
                    + " return listing.apply(files); }\n    }),"
                    + " site.audit(), site.release(), site.items());\n  }\n\n"
                    + "  /** Writes all files of the site but its indexes, unsigned. */"),
        behind("modifiedOfAll", "since when nothing changed, for mirrors")
            .and(
                "api/JsonApi.java",
                "file(\"changes.json\", new Shapes.Changes(publication.modified().toString(), entries)));",
                "file(\"changes.json\", new Shapes.Changes("
                    + newestOfAll("publication.modified()")
                    + ".toString(), entries)));"),
        behind("lookUpOfAll", "a look-up by CVE id that says nothing")
            .and(
                "api/JsonApi.java",
                "    Map<CveId, List<PublishedCase>> byId = new TreeMap<>();",
                "    Map<CveId, List<PublishedCase>> byId = new TreeMap<>();\n"
                    + "    Publication.all.forEach(c -> ((List<?>) c.get(\"cves\")).forEach("
                    + "cve -> byId.put((CveId) cve, new ArrayList<>())));"),
        behind("countedOfAll", "how many advisories list a vendor")
            .and(
                "api/VendorDocuments.java",
                "entry(vendor, byVendor.getOrDefault(vendor.id(), List.of()).size()))",
                "entry(vendor, byVendor.getOrDefault(vendor.id(), List.of()).size()"
                    + " + Publication.all.size()))"),
        behind("productIdsOfAll", "ids of products by the order of all vendors")
            .and(
                "csaf/VendorProducts.java",
                "      return row.vendor().id()\n          + \":\"",
                "      return row.vendor().id()\n          + \":\""
                    + " + io.github.advisorysite.model.Publication.all.size()"),
        behind("releaseOfAll", "when a CSAF document was last released")
            .and(
                "csaf/Frame.java",
                "            entry.modified().toString(),",
                newestOfAll("entry.modified()") + ".toString(),"),
        behind("rolieOfAll", "when the feed of CSAF documents was last updated")
            .and(
                "csaf/CsafProvider.java",
                "publication.modified().toString(),\n            newest",
                newestOfAll("publication.modified()") + ".toString(),\n            newest"),
        behind("metadataOfAll", "when the CSAF provider last changed")
            .and(
                "csaf/CsafProvider.java",
                "publication.modified().toString(),\n        true",
                newestOfAll("publication.modified()") + ".toString(),\n        true"),
        new Mutant(
            "editionOfLater",
            "an earlier edition with what came behind it",
            "embargo/CaseHistory.java",
            "advisory(then.fold, then.revision.at()",
            "advisory(new CaseFold(file, language, start,"
                + " then.revision.at().plus(java.time.Duration.ofDays(30))), then.revision.at()"),
        behind("statisticsOfAll", "a count over all cases")
            .and(
                "statistics/Table.java",
                "return counts.getOrDefault(column, 0);",
                "return counts.getOrDefault(column, 0)"
                    + " + io.github.advisorysite.model.Publication.all.size();"),
        behind("initialsOfAll", "the initials of vendors")
            .and(
                "page/VendorPages.java",
                "    return initials;\n",
                "    String all = \"n\" + Publication.all.size();\n"
                    + "    initials.put(new Initial(Initial.Kind.OTHER, all),"
                    + " new InitialLink(all, framing.href(INDEX)));\n"
                    + "    return initials;\n"),
        behind("timelineOfAll", "the end of a vendor's timeline")
            .and(
                "page/VendorTimeline.java",
                "    Instant first = from;\n",
                "    to = " + newestOfAll("to") + ";\n    Instant first = from;\n"),
        behind("badgeOfAll", "a count in the badges")
            .and(
                "badge/Badge.java",
                "String title = id + ",
                "String title = io.github.advisorysite.model.Publication.all.size() + id + "),
        behind("linkedDataOfAll", "the date of an advisory for search engines")
            .and(
                "page/LinkedData.java",
                "card.modified().iso(),",
                newestOfAll("java.time.OffsetDateTime.parse(card.modified().iso()).toInstant()")
                    + ".toString(),"),
        behind("feedOfAll", "when a feed was last updated")
            .and(
                "feed/Channel.java",
                ".orElse(Instant.EPOCH);",
                ".map(own -> " + newestOfAll("own") + ").orElse(Instant.EPOCH);"),
        behind("jvnrssOfAll", "when an item of JVNRSS was modified")
            .and(
                "feed/Jvnrss.java",
                ".element(\"dcterms:modified\", item.modified().toString())",
                ".element(\"dcterms:modified\", "
                    + newestOfAll("item.modified()")
                    + ".toString())"),
        behind("vuldefOfAll", "when a VULDEF document was last updated")
            .and(
                "vuldef/Vulinfo.java",
                "dates(advisory.published(), advisory.modified());",
                "dates(advisory.published(), " + newestOfAll("advisory.modified()") + ");"),
        behind("languagesOfAll", "hreflang and the switch of languages")
            .and(
                "page/Pages.java",
                "List<Language> languages = current.languages();",
                "List<Language> languages = publication.site().languages().stream().filter(l -> Publication.all.stream()"
                    + ".anyMatch(c -> c.get(\"id\").equals(current.id())"
                    + " && ((List<?>) c.get(\"languages\")).contains(l))).toList();"),
        new Mutant(
            "staleBlocks",
            "blocks of an index that a release before made",
            "search/BlockSet.java",
            "private final Map<String, byte[]> blocks = new TreeMap<>();",
            "private static final Map<String, byte[]> blocks ="
                + " new java.util.concurrent.ConcurrentSkipListMap<>();"),
        behind("documentsOfAll", "the number of documents, by which a search weighs words")
            .and(
                DOCUMENTS,
                "        .map(standing -> document((PublishedCase.Current) standing))\n"
                    + "        .toList();",
                "        .map(standing -> document((PublishedCase.Current) standing))\n"
                    + "        .flatMap(d -> Stream.concat(Stream.of(d), publication.cases().get(0)"
                    + ".id().value().equals(d.card().id()) ? Publication.all.stream().map(c -> d)"
                    + " : Stream.of()))\n"
                    + "        .toList();"),
        behind("termsOfAll", "the terms of an index")
            .and(
                DOCUMENTS,
                "advisory.related().stream().map(RelatedDocument::id))",
                "advisory.related().stream().map(RelatedDocument::id),"
                    + " Publication.all.stream().flatMap(c -> ((List<?>) c.get(\"cves\")).stream())"
                    + ".map(Object::toString))"),
        behind("facetsOfAll", "the counts beside what a search can be narrowed by")
            .and(
                "search/VendorBlocks.java",
                ".number(entry.documents);",
                ".number(entry.documents"
                    + " + io.github.advisorysite.model.Publication.all.size());"),
        behind(
                "frequenciesOfAll",
                "in how many documents a word stands, by which a search weighs it")
            .and(
                DOCUMENTS,
                "    List<String> body = new ArrayList<>();",
                "    List<String> body = new ArrayList<>(java.util.Collections.nCopies("
                    + "Publication.all.size(), \"word\"));"),
        behind("seeAlso", "cross-references by CVE id")
            .and(
                "page/CasePages.java",
                "advisory.related().stream()",
                "java.util.stream.Stream.concat(advisory.related().stream(),"
                    + " io.github.advisorysite.model.Publication.all.stream()"
                    + ".filter(c -> !c.get(\"id\").equals(advisory.id()) &&"
                    + " !java.util.Collections.disjoint((List<?>) c.get(\"cves\"), advisory.cves()))"
                    + ".map(c -> new io.github.advisorysite.model.RelatedDocument(\"CC\","
                    + " c.get(\"id\").toString(), java.util.Optional.empty())))"));
  }

  /** A hole in the gate: all cases, where pages can reach them. What it is used for comes next. */
  private static Mutant behind(String name, String channel) {
    return new Mutant(
            name,
            channel,
            "model/Publication.java",
            "  public Publication {",
            "  public static volatile List<java.util.Map<String, Object>> all = List.of();\n\n"
                + "  public Publication {")
        .and(
            GATE,
            "    Instant asOf = terms.asOf();\n    PublishedFiles",
            """
                Instant asOf = terms.asOf();
                Publication.all =
                    cases.stream()
                        .filter(f -> f.item().value() != null && f.start(language()).isPresent())
                        .map(
                            f ->
                                java.util.Map.<String, Object>of(
                                    "id", f.item().value(),
                                    "at", f.start(language()).orElseThrow(),
                                    "cves", f.facts().cves() == null ? List.of() : f.facts().cves(),
                                    "languages", files.site().languages().stream().filter(f::isWritten).toList()))
                        .toList();
                PublishedFiles""");
  }
}
