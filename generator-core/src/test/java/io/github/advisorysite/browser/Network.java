package io.github.advisorysite.browser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of one index as a browser would fetch them, with all that can go wrong. */
final class Network {

  static final String FOLDER = "https://advisories.example.org/search/";

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, byte[]> onReload = new HashMap<>();
  private final List<String> fetched = new ArrayList<>();
  private boolean offline;

  Network(Map<String, byte[]> served) {
    files.putAll(served);
  }

  /** What a name leads to only if the browser's cache is passed over. */
  Network putOnReload(String name, byte[] file) {
    onReload.put(name, file);
    return this;
  }

  Network cutOff() {
    offline = true;
    return this;
  }

  /** What a browser gets from now on, as of another release. */
  Network serve(Map<String, byte[]> others) {
    files.clear();
    files.putAll(others);
    onReload.clear();
    offline = false;
    return this;
  }

  /** The names of what was asked for since the last call, in order. */
  List<String> fetched() {
    List<String> names = List.copyOf(fetched);
    fetched.clear();
    return names;
  }

  /** Status, content and SHA-256, the latter two as letters of one byte each. */
  Object[] fetch(String address, String cache) {
    String name = address.substring(address.lastIndexOf('/') + 1);
    fetched.add(name);
    if (offline) {
      return new Object[] {0, "", ""};
    }
    if (cache.equals("reload") && onReload.containsKey(name)) {
      files.put(name, onReload.get(name));
    }
    byte[] file = files.get(name);
    return file == null
        ? new Object[] {404, "", ""}
        : new Object[] {200, letters(file), letters(sha256(file))};
  }

  static byte[] sha256(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String letters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
