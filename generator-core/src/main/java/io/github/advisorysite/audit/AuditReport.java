package io.github.advisorysite.audit;

import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an audit found.
 *
 * @param findings all, which may tell of what is withheld
 * @param listed the files that are known to be public by name
 * @param files how many files were checked
 */
public record AuditReport(List<Problem> findings, Set<String> listed, int files) {

  private static final Set<Code> NEVER_SHOWN = EnumSet.of(Code.AUDIT_LEAK, Code.AUDIT_ID);

  public AuditReport {
    findings = findings.stream().sorted().distinct().toList();
  }

  /** This one and what was found in another part of the same tree. */
  public AuditReport and(AuditReport other) {
    return new AuditReport(
        Stream.concat(findings.stream(), other.findings.stream()).toList(), listed, files);
  }

  /**
   * Ends what wanted a clean tree, with lines that a public log may show.
   *
   * @throws ContentRefusedException if anything was found
   */
  public void refuse() throws ContentRefusedException {
    if (findings.isEmpty()) {
      return;
    }
    Set<Code> withheld = EnumSet.noneOf(Code.class);
    findings.stream().filter(p -> !isShown(p)).forEach(p -> withheld.add(p.code()));
    throw new ContentRefusedException(findings.stream().filter(this::isShown).toList(), withheld);
  }

  private boolean isShown(Problem problem) {
    return !NEVER_SHOWN.contains(problem.code()) && listed.contains(problem.at().file());
  }
}
