package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds statements that nobody would see, because their vendor is not listed. */
final class Unlisted {

  private Unlisted() {}

  static List<Problem> statements(CaseFile file, Registry registry) {
    Set<VendorId> listed = file.notified();
    List<Problem> problems = new ArrayList<>();
    file.statements()
        .forEach(
            (vendor, timeline) -> {
              Location at = timeline.isEmpty() ? file.item().at() : timeline.get(0).at();
              if (registry.id(vendor.value()) == null) {
                problems.add(
                    new Problem(
                        Code.VENDOR_UNKNOWN,
                        at,
                        "",
                        "this vendor is not in the registry; add vendors/<vendor-id>.yaml or mend the name",
                        null));
              } else if (!listed.contains(vendor)) {
                problems.add(
                    new Problem(
                        Code.VENDOR_UNLISTED,
                        at,
                        "",
                        "this vendor is not in notified, so the statement is shown nowhere; add it there",
                        null));
              }
            });
    return problems;
  }
}
