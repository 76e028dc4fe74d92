package io.github.advisorysite.maven;

import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.Progress;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.publish.OutputRefusedException;
import io.github.advisorysite.signing.KeySource;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Builds the site of one instant from the content. What is not public at that instant leaves no
 * trace in it.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends SiteMojo {

  /** The variable of the environment that may hold the key itself, armored. */
  private static final String KEY_VARIABLE = "ADVISORY_SITE_SIGNING_KEY";

  /**
   * The file of the private OpenPGP key that signs the CSAF documents, such as gpg exports it.
   * Default: the key in the environment variable ADVISORY_SITE_SIGNING_KEY; without either nothing
   * is signed.
   */
  @Parameter(property = "advisorySite.signingKey")
  private @Nullable File signingKey;

  /** The server in the settings whose passphrase, encrypted or not, opens the signing key. */
  @Parameter(property = "advisorySite.signingServer", defaultValue = "advisory-site-signing")
  private String signingServer;

  /**
   * Whether to tell what each stage takes of the time that the build takes: reading, the gate,
   * rendering of pages, the search index, formats for programs, the audit, writing. Those that run
   * side by side share it by what each took of the threads.
   */
  @Parameter(property = "advisorySite.timings", defaultValue = "false")
  private boolean timings;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  private final SettingsDecrypter decrypter;

  @Inject
  public GenerateMojo(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    long start = System.nanoTime();
    try {
      GenerationReport report = new SiteGenerator(options().signedWith(key())).generate(progress());
      report.warnings().forEach(getLog()::warn);
      getLog()
          .info(
              String.format(
                  Locale.ROOT,
                  "%d advisories, %d vendor statuses, %d pages in %.1f s",
                  report.advisories(),
                  report.statuses(),
                  report.pages(),
                  (System.nanoTime() - start) / 1e9));
    } catch (ContentRefusedException e) {
      throw refused(e);
    } catch (OutputRefusedException e) {
      throw new MojoFailureException(e.getMessage());
    } catch (IOException e) {
      throw inputOutput();
    }
  }

  private Optional<KeySource> key() {
    String armored = session.getSystemProperties().getProperty("env." + KEY_VARIABLE);
    if (signingKey != null) {
      return Optional.of(KeySource.of(signingKey.toPath(), passphrase()));
    }
    return armored == null || armored.isBlank()
        ? Optional.empty()
        : Optional.of(KeySource.of(armored, passphrase()));
  }

  private char[] passphrase() {
    Server server = session.getSettings().getServer(signingServer);
    if (server == null) {
      return new char[0];
    }
    Server open = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
    String secret = open.getPassphrase() != null ? open.getPassphrase() : open.getPassword();
    return secret == null ? new char[0] : secret.toCharArray();
  }

  private Progress progress() {
    return new Progress() {
      @Override
      public void written(int pages) {
        getLog().info(pages + " pages written");
      }

      @Override
      public void took(Map<String, Duration> stages) {
        if (timings) {
          double all = stages.values().stream().mapToLong(Duration::toNanos).sum();
          stages.forEach(
              (stage, time) ->
                  getLog()
                      .info(
                          String.format(
                              Locale.ROOT,
                              "%-8s %7.2f s %4.0f %%",
                              stage,
                              time.toNanos() / 1e9,
                              100 * time.toNanos() / Math.max(1, all))));
        }
      }
    };
  }
}
