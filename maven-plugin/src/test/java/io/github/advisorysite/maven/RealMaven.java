package io.github.advisorysite.maven;

import io.github.advisorysite.Built;
import io.github.advisorysite.publish.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project of a folder and name of its own, built by Maven in a process of its own as on a build
 * server, with the plugin under test.
 */
record RealMaven(Path project) {

  private static final Path WORK = Path.of("target/real-maven").toAbsolutePath();
  private static final String GOALS = "io.github.advisorysite:advisory-site-maven-plugin:%s:";

  /** A run of Maven: how it ended, and all that it printed. */
  record Run(int exit, String log) {

    /** The log without what two runs of the same work do not share: durations, times, objects. */
    List<String> comparable(String name) {
      return log.lines()
          .filter(line -> !line.contains("Finished at:") && !line.contains("Total time:"))
          .map(line -> line.replace(name, "NAME"))
          .map(line -> line.replaceAll("\\b\\d+([.,:]\\d+)* ?(ms|s|min)\\b", "DURATION"))
          .map(line -> line.replaceAll("([Tt]ime=)\\d+", "$1DURATION"))
          .map(line -> line.replaceAll("@[0-9a-f]{5,8}\\b", "@OBJECT"))
          .toList();
    }
  }

  /** A new project; the names of two that are compared have the same length. */
  static RealMaven project(String name, Map<String, String> content) throws IOException {
    Path project = WORK.resolve(name);
    Trees.delete(project);
    // Maven looks upwards for this folder, and would take the settings of our own build
    Files.createDirectories(project.resolve(".mvn"));
    Files.writeString(project.resolve("pom.xml"), filled("src/it/minimal/pom.xml"));
    Files.writeString(project.resolve("settings.xml"), filled("src/it/settings.xml"));
    RealMaven maven = new RealMaven(project);
    for (Map.Entry<String, String> file : content.entrySet()) {
      maven.with(file.getKey(), file.getValue());
    }
    return maven;
  }

  RealMaven with(String path, String text) throws IOException {
    Path file = project.resolve("src/advisories").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private static String filled(String file) throws IOException {
    return Files.readString(Path.of(file))
        .replace("@project.version@", System.getProperty("it.version"))
        .replace(
            "@localRepositoryUrl@", Path.of(System.getProperty("it.central")).toUri().toString());
  }

  /** Runs Maven at its most talkative where others read the log. */
  Run run(String... arguments) throws IOException, InterruptedException {
    Process process = start(arguments);
    try {
      return new Run(process.waitFor(), log());
    } finally {
      process.destroyForcibly();
    }
  }

  /** What the last run has printed so far. */
  String log() throws IOException {
    return Files.readString(project.resolve("build.log"), StandardCharsets.UTF_8);
  }

  /** Starts Maven as {@link #run} does. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(
        List.of(
            "-B",
            "-X",
            "-e",
            "-s",
            "settings.xml",
            "-Dmaven.repo.local=" + System.getProperty("it.repository")));
    command.addAll(Arrays.asList(arguments));
    Path log = project.resolve("build.log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(project.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("JAVA_"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("CI", "true");
    return builder.start();
  }

  /** The full name of a goal of the plugin under test. */
  static String goal(String name) {
    return GOALS.formatted(System.getProperty("it.version")) + name;
  }

  /** All that can be seen of the site, if it is there. */
  Map<String, String> site() throws IOException {
    Path site = project.resolve("target/site");
    return Files.exists(site) ? Built.standing(site).fingerprint() : new TreeMap<>();
  }
}
