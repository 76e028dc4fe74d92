package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds cases that claim one id or one address. */
final class SameCase {

  private static final Pattern OTHER = Pattern.compile("[^+\\-a-z0-9]+");

  private SameCase() {}

  static List<Problem> problems(List<CaseFile> among) {
    List<Problem> problems = new ArrayList<>();
    Map<String, CaseFile> byAddress = new HashMap<>();
    for (CaseFile file : among) {
      CaseId id = file.item().value();
      CaseFile first = id == null ? null : byAddress.putIfAbsent(address(id), file);
      if (id != null && first != null) {
        boolean same = id.equals(first.item().value());
        problems.add(
            new Problem(
                same ? Code.ID_DUP : Code.SLUG_DUP,
                file.item().at(),
                "/id",
                (same
                        ? "the id stands also"
                        : "the id gives the same address as another, but for case or form,")
                    + " at "
                    + first.item().at()
                    + "; each case has an id of its own",
                null));
      }
    }
    return problems;
  }

  /** Addresses that some file system or reader, or CSAF's names of files, take for one. */
  private static String address(CaseId id) {
    String path = Normalizer.normalize(id.path(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return OTHER.matcher(path).replaceAll("_");
  }
}
