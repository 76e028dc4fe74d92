package io.github.advisorysite;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.signing.Signer;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a site is made of but its instant, as one digest: the generator, what it was asked for,
 * and every byte of the content and the theme. It covers what is embargoed, so it is for private
 * eyes. Not thread-safe.
 */
final class BuildInputs {

  /** Held by a class of its own, so that it is read when it is first asked for. */
  private static final class Generator {
    private static final String DIGEST = read();
  }

  /** Read by stretches, which would wait for the digest of the whole, so that is made before. */
  private static final String STREAM = ".jsonl";

  private final SourceFolder content;
  private final Workers workers;
  private final Optional<List<String>> others;
  private @Nullable String digest;

  private BuildInputs(SourceFolder content, Workers workers, Optional<List<String>> others) {
    this.content = content;
    this.workers = workers;
    this.others = others;
  }

  /** This program with the names of its libraries; it does not change while it runs. */
  static String generator() {
    return Generator.DIGEST;
  }

  /**
   * Looks at what is not read with the content.
   *
   * @param content which keeps its digests
   */
  static BuildInputs of(
      GeneratorOptions options,
      SourceFolder content,
      Folders folders,
      Optional<Signer> signer,
      Workers workers) {
    try {
      Future<String> generator = workers.begin(BuildInputs::generator);
      List<String> lines = new ArrayList<>();
      lines.add("held " + options.holdBroken());
      lines.add("signed " + signer.map(Signer::fingerprint).orElse("not"));
      SourceFolder theme = folders.theme();
      if (theme != null) {
        lines.add("theme");
        lines.addAll(digests(theme, theme.all().keySet(), workers));
      }
      content.digestAhead(STREAM, workers);
      lines.add("generator " + Workers.take(generator));
      return new BuildInputs(content, workers, Optional.of(lines));
    } catch (IOException | UncheckedIOException e) {
      return new BuildInputs(content, workers, Optional.empty());
    }
  }

  /**
   * The SHA-256 of everything: of a file of the content as it was when it was first read.
   *
   * @return nothing if a file cannot be read; the build will say what that means
   */
  Optional<String> digest() {
    if (digest == null) {
      digest = others.flatMap(this::digest).orElse(null);
    }
    return Optional.ofNullable(digest);
  }

  private Optional<String> digest(List<String> lines) {
    try {
      return Optional.of(
          digest(
              Stream.concat(
                  lines.stream(), digests(content, content.all().keySet(), workers).stream())));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static List<String> digests(
      SourceFolder folder, Collection<String> paths, Workers workers) {
    return workers.inParts(List.copyOf(paths), part -> digest(folder, part));
  }

  private static String digest(SourceFolder folder, List<String> paths) {
    try {
      return folder.digest(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Stream<String> lines) {
    return Digests.sha256(lines.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
  }

  private static String read() {
    try {
      List<String> lines = new ArrayList<>(List.of(System.getProperty("java.runtime.version")));
      if (SiteGenerator.class.getClassLoader() instanceof URLClassLoader loader) {
        Arrays.stream(loader.getURLs()).forEach(url -> lines.add(url.toString()));
      } else {
        lines.add(System.getProperty("java.class.path"));
      }
      URL own = Objects.requireNonNull(SiteGenerator.class.getResource("SiteGenerator.class"));
      if (own.openConnection() instanceof JarURLConnection jar) {
        lines.add(Digests.sha256(Files.readAllBytes(Path.of(jar.getJarFileURL().toURI()))));
      } else {
        try (Stream<Path> classes = Files.walk(Path.of(own.toURI()).getParent())) {
          for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
            lines.add(Digests.sha256(Files.readAllBytes(file)));
          }
        }
      }
      Theme.defaultTexts().forEach(lines::add);
      return digest(lines.stream());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the generator cannot read itself", e);
    }
  }
}
