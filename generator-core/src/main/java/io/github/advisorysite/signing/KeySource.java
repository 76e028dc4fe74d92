package io.github.advisorysite.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the private key comes from, and its passphrase. It shows neither. */
public final class KeySource {

  private final Optional<Path> file;
  private final byte[] armored;
  private final char[] passphrase;

  private KeySource(Optional<Path> file, byte[] armored, char[] passphrase) {
    this.file = file;
    this.armored = armored;
    this.passphrase = passphrase.clone();
  }

  /** A key in a file, with or without ASCII armor. */
  public static KeySource of(Path file, char[] passphrase) {
    return new KeySource(Optional.of(file), new byte[0], passphrase);
  }

  /** A key as an armored text. */
  public static KeySource of(String armored, char[] passphrase) {
    return new KeySource(Optional.empty(), armored.getBytes(StandardCharsets.UTF_8), passphrase);
  }

  byte[] bytes() throws IOException {
    return file.isPresent() ? Files.readAllBytes(file.get()) : armored.clone();
  }

  char[] passphrase() {
    return passphrase.clone();
  }

  @Override
  public String toString() {
    return "a signing key";
  }
}
