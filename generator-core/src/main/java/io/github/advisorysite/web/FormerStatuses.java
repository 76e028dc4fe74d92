package io.github.advisorysite.web;

import io.github.advisorysite.address.Addresses;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the addresses of statuses lead that have no pages any more: to their places on the pages of
 * the advisories.
 *
 * @param base the site's root path
 * @param folders of its languages
 */
record FormerStatuses(String base, List<String> folders) {

  /** Only what an id can hold: a server has decoded the address, and would write the rest out. */
  private static final String ID = "([A-Za-z0-9._-]+)";

  private static final String VENDOR = "([a-z0-9-]+)";

  FormerStatuses {
    folders = List.copyOf(folders);
  }

  /** A line a language, as hosts of static sites read it; placeholders end where a name does. */
  String redirects() {
    return folders.stream()
        .map(folder -> base + folder + "advisories/:id/")
        .map(page -> page + "vendors/:vendor.html " + page + place(":vendor") + " 301\n")
        .collect(Collectors.joining());
  }

  String apache() {
    return "# Wants mod_alias.\nRedirectMatch 301 \"" + expression() + "\" \"" + target() + "\"\n";
  }

  String nginx() {
    return "location ~ \"" + expression() + "\" {\nreturn 301 \"" + target() + "\";\n}\n";
  }

  private String expression() {
    String languages =
        folders.stream().map(HeaderRule::quoted).collect(Collectors.joining("|", "(", ")"));
    return "^"
        + HeaderRule.quoted(base)
        + languages
        + "advisories/"
        + ID
        + "/vendors/"
        + VENDOR
        + "\\.html$";
  }

  private String target() {
    return base + "$1advisories/$2/" + place("$3");
  }

  private static String place(String vendor) {
    return "#" + Addresses.ANCHOR + vendor;
  }
}
