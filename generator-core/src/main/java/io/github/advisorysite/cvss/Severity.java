package io.github.advisorysite.cvss;

import java.util.Locale;

/**
 * Qualitative severity of a CVSS score (CVSS 3.1 section 5; the same bands for 4.0, and NVD's for
 * 2.0).
 */
public enum Severity {
  NONE,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
