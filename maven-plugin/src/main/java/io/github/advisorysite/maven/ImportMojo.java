package io.github.advisorysite.maven;

import io.github.advisorysite.importer.ImportRefusedException;
import io.github.advisorysite.importer.ImportReport;
import io.github.advisorysite.importer.certarchive.CertArchiveImport;
import io.github.advisorysite.importer.statusreport.StatusReportImport;
import io.github.advisorysite.source.Problems;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Brings foreign records into the content: the CERT/CC vulnerability data archive as a content
 * folder of its own, or a vendor's status report (guideline, section 6-2) into its case.
 */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
public final class ImportMojo extends PrivateMojo {

  private static final String REPORT = "import.txt";

  /** What the source is: cert-archive or status-report. */
  @Parameter(property = "advisorySite.from", required = true)
  private String from;

  /** The folder of the archive, or the file of the report: a text or a mail. */
  @Parameter(property = "advisorySite.source", required = true)
  private File source;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    prepare(REPORT);
    try {
      ImportReport report = run(source.toPath());
      print(report.details(), getLog()::info, REPORT);
      report.summary().forEach(getLog()::info);
    } catch (ImportRefusedException e) {
      print(Problems.lines(e.problems()).toList(), getLog()::error, REPORT);
      throw new MojoFailureException("nothing was imported");
    }
  }

  private ImportReport run(Path path) throws MojoFailureException, ImportRefusedException {
    return switch (from) {
      case "cert-archive" -> CertArchiveImport.run(path, content());
      case "status-report" -> StatusReportImport.run(path, content(), instant());
      default ->
          throw new MojoFailureException(
              "advisorySite.from: cert-archive or status-report is needed");
    };
  }
}
