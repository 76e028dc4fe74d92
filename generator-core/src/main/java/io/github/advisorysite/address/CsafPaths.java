package io.github.advisorysite.address;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.output.OutputPath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where CSAF documents stand (CSAF 2.0, sections 5.1 and 7.1). */
public final class CsafPaths {

  public static final String ROOT = ".well-known/csaf/";

  /** The folder of what everyone may read. */
  public static final String WHITE = ROOT + "white/";

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^+\\-a-z0-9]+");

  private CsafPaths() {}

  /** The id of a document: the case's, with the language behind it where that is not the site's. */
  public static String trackingId(Site site, CaseId id, Language language) {
    return language.equals(site.language()) ? id.value() : id.value() + "-" + language;
  }

  /** The path of a document: a folder a year, in UTC, and the id as CSAF writes it in names. */
  public static OutputPath document(String trackingId, Instant released) {
    String name = NOT_IN_NAMES.matcher(trackingId.toLowerCase(Locale.ROOT)).replaceAll("_");
    return new OutputPath(WHITE + released.atZone(ZoneOffset.UTC).getYear() + "/" + name + ".json");
  }
}
