package io.github.advisorysite.importer.text;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;

/**
 * Writes YAML that the project's own reader takes: block style, no anchors or tags. Thread-safe.
 */
public final class YamlText {

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setSplitLines(false)
          .setWidth(Integer.MAX_VALUE)
          .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
          .setDereferenceAliases(true)
          .build();

  private YamlText() {}

  public static String of(Map<String, ?> mapping) {
    return new Dump(SETTINGS).dumpToString(mapping);
  }
}
