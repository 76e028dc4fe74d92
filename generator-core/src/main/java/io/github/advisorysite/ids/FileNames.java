package io.github.advisorysite.ids;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that some file system cannot hold. */
public final class FileNames {

  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?");

  private FileNames() {}

  /** Whether Windows takes a name for a device, with any extension. */
  public static boolean isDevice(String name) {
    return DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
