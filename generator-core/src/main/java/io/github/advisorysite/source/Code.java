package io.github.advisorysite.source;

/** The codes of all problems; the field guide explains each, and a test holds the two together. */
public enum Code {
  ATT_META,
  ATT_MISSING,
  ATT_TYPE,
  AUDIT_FILE,
  AUDIT_ID,
  AUDIT_LEAK,
  AUDIT_LINK,
  AUDIT_TYPE,
  CONF_CONTENT,
  CONF_ENCODING,
  CONF_OVERLAP,
  CONF_TARGET,
  CONF_ZONE,
  CSAF(true),
  CVE,
  CVSS,
  CWE,
  DATE_CONFLICT,
  DATE_EXPIRED(true),
  DATE_FAR(true),
  DATE_MISSING,
  DATE_OFFSET,
  DATE_PAST_NEW,
  DATE_RANGE,
  DATE_SYNTAX,
  DATE_TIME,
  ENCODING,
  FILE_UNKNOWN,
  FRONTMATTER,
  GATE,
  GATE_RETRACT,
  GUARD_SHRINK,
  ID,
  ID_DUP,
  ID_RESERVED,
  IMPORT_REPORT,
  IMPORT_SOURCE,
  IMPORT_TARGET,
  INTERNAL,
  IO,
  JSON_DUPKEY,
  JSON_SYNTAX,
  JSON_TRAILING,
  KEY_EXPIRED,
  KEY_FILE,
  KEY_KIND,
  KEY_PASSPHRASE,
  LANGUAGE,
  LEAK_BACKFILL(true),
  LEAK_MENTION,
  LIMIT_DEPTH,
  LIMIT_FILE,
  LIMIT_LIST,
  LIMIT_MARKDOWN,
  LIMIT_TEXT,
  LOCK,
  MEMORY,
  PATH,
  PATH_SYMLINK,
  RELEASE(true),
  REV_BODY(true),
  REV_LOST,
  REV_ORDER,
  SCHEMA_EMPTY,
  SCHEMA_MISSING,
  SCHEMA_RANGE,
  SCHEMA_TYPE,
  SCHEMA_UNKNOWN,
  SCHEMA_VALUE,
  SECTION_DUP,
  SECTION_TEXT,
  SECTION_UNKNOWN,
  SLUG_DUP,
  STATUS,
  STATUS_HELD(true),
  TEXT_BIDI,
  TEXT_CONTROL,
  TEXT_MIXED(true),
  TEXT_SURROGATE,
  THEME,
  TITLE,
  URL,
  VENDOR_UNKNOWN,
  VENDOR_UNLISTED(true),
  YAML_ALIAS,
  YAML_COMMENT(true),
  YAML_DIRECTIVE,
  YAML_DUPKEY,
  YAML_MULTIDOC,
  YAML_SYNTAX,
  YAML_TAG;

  private final boolean warning;

  Code() {
    this(false);
  }

  Code(boolean warning) {
    this.warning = warning;
  }

  /** Whether the content can be published all the same. */
  public boolean isWarning() {
    return warning;
  }

  /** The code as people read it, such as {@code ADV-DATE-OFFSET}. */
  public String label() {
    return "ADV-" + name().replace('_', '-');
  }
}
