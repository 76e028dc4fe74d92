package io.github.advisorysite.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The theme's guide names everything that a template can print, in the words of the sources. */
final class ThemeGuideTest {

  private static final Path GUIDE = Path.of("../site-theme/README.md");
  private static final String BEGIN = "<!-- views: made from the sources by ThemeGuideTest -->\n";
  private static final String END = "<!-- end of views -->\n";
  private static final Path SOURCES = Path.of("src/main/java/io/github/advisorysite/page");

  @Test
  void theGuideIsAsTheRecordsAre() throws IOException {
    String guide = Files.readString(GUIDE);
    int begin = guide.indexOf(BEGIN) + BEGIN.length();
    String made =
        "\n## Pages\n\n"
            + all(Page.class.getPermittedSubclasses(), "Page.java")
            + "## Parts\n\n"
            + all(Views.class.getDeclaredClasses(), "Views.java");
    String expected = guide.substring(0, begin) + made + guide.substring(guide.indexOf(END));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GUIDE, expected);
    } else {
      assertThat(guide).isEqualTo(expected);
    }
  }

  private static String all(Class<?>[] records, String source) throws IOException {
    String text = Files.readString(SOURCES.resolve(source));
    return Arrays.stream(records)
        .filter(Class::isRecord)
        .sorted(Comparator.comparing(Class::getSimpleName))
        .map(kind -> section(kind, comment(kind, text)))
        .collect(Collectors.joining());
  }

  /** The comment before a record, in one line. */
  private static String comment(Class<?> kind, String source) {
    Matcher found =
        Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?record " + kind.getSimpleName() + "\\(",
                Pattern.DOTALL)
            .matcher(source);
    assertThat(found.find()).as("a comment on " + kind.getSimpleName()).isTrue();
    return found
        .group(1)
        .replaceAll("(?:\\s*\\n\\s*\\*?)+\\s*", " ")
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replace("<p>", "")
        .strip();
  }

  private static String section(Class<?> kind, String comment) {
    String[] parts = comment.split(" ?@param ", -1);
    String components =
        Arrays.stream(kind.getRecordComponents())
            .map(component -> component(component, parts))
            .collect(Collectors.joining());
    return "### " + kind.getSimpleName() + "\n\n" + parts[0] + "\n\n" + components + "\n";
  }

  private static String component(RecordComponent component, String[] parts) {
    String name = component.getName();
    String words =
        Stream.of(parts)
            .skip(1)
            .filter(part -> part.startsWith(name + " "))
            .map(part -> ": " + part.substring(name.length() + 1))
            .collect(Collectors.joining());
    return "- `" + name + "` (" + type(component) + ")" + words + "\n";
  }

  private static String type(RecordComponent component) {
    boolean mayBeAbsent =
        Arrays.stream(component.getAnnotatedType().getAnnotations())
            .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    return name(component.getGenericType()) + (mayBeAbsent ? ", may be absent" : "");
  }

  private static String name(Type type) {
    return type.getTypeName()
        .replaceAll("\\b[a-z][A-Za-z0-9]*\\.", "")
        .replaceAll("(?:Views|Page)\\$", "")
        .replaceAll("List<(.*)>", "list of $1")
        .replaceAll("Map<String, (.*)>", "$1 by key")
        .replace("SafeHtml", "HTML")
        .replace("OutputPath", "path within the site")
        .replaceAll("\\b(?:int|Integer)\\b", "number")
        .replaceAll("\\bboolean\\b", "yes or no")
        .replaceAll("\\bString\\b", "text");
  }
}
