package io.github.advisorysite.csaf;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The parts of a CSAF document as the standard names them (CSAF 2.0, section 3.2). */
final class Shapes {

  private Shapes() {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Csaf(
      Document document, Optional<ProductTree> productTree, List<Vulnerability> vulnerabilities) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Document(
      List<Acknowledgment> acknowledgments,
      Optional<Severity> aggregateSeverity,
      String category,
      String csafVersion,
      Distribution distribution,
      String lang,
      List<Note> notes,
      Publisher publisher,
      List<Reference> references,
      String title,
      Tracking tracking) {}

  record Acknowledgment(String summary) {}

  record Severity(String text) {}

  record Distribution(Tlp tlp) {}

  record Tlp(String label, String url) {}

  record Note(String category, String text, String title) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Publisher(String category, String contactDetails, String name, String namespace) {}

  record Reference(String category, String summary, String url) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Tracking(
      String currentReleaseDate,
      Generator generator,
      String id,
      String initialReleaseDate,
      List<Revision> revisionHistory,
      String status,
      String version) {}

  record Generator(Engine engine) {}

  record Engine(String name) {}

  record Revision(String date, String number, String summary) {}

  record ProductTree(List<Branch> branches) {}

  record Branch(
      String category, String name, List<Branch> branches, Optional<FullProductName> product) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record FullProductName(
      String name, String productId, Optional<Helper> productIdentificationHelper) {}

  record Helper(Optional<String> cpe, Optional<String> purl) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Vulnerability(
      Optional<String> cve,
      Optional<Cwe> cwe,
      List<Involvement> involvements,
      List<Note> notes,
      Optional<ProductStatus> productStatus,
      List<Remediation> remediations,
      List<Score> scores,
      String title) {}

  record Cwe(String id, String name) {}

  record Involvement(String date, String party, String status, String summary) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record ProductStatus(
      List<String> firstFixed,
      List<String> knownAffected,
      List<String> knownNotAffected,
      List<String> underInvestigation) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Remediation(
      String category, String details, List<String> productIds, Optional<String> url) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record Score(Optional<CvssV2> cvssV2, Optional<CvssV3> cvssV3, List<String> products) {}

  record CvssV2(String version, String vectorString, BigDecimal baseScore) {}

  record CvssV3(String version, String vectorString, BigDecimal baseScore, String baseSeverity) {}
}
