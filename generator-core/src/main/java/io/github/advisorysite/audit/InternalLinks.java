package io.github.advisorysite.audit;

import io.github.advisorysite.markup.CharacterReferences;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Finds the links of a page that lead nowhere in the tree. A link that is none is judged as it is
 * written.
 *
 * @param baseUrl where the tree will stand; a link that begins with it is one of its own
 * @param files all paths of the tree
 */
record InternalLinks(URI baseUrl, Set<String> files) {

  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:|//");

  private static final Pattern BLOCK = Pattern.compile("(?:^|/)search/[^/]+\\.bin$");

  /** A link as it is read, and where. */
  private record Link(String target, int offset) {}

  /**
   * Checks a page.
   *
   * @param dead takes the offset of each link that leads nowhere
   */
  void check(String page, String html, IntConsumer dead) {
    List<Link> links = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    Attributes.each(
        html,
        (name, start, end) -> {
          String value = CharacterReferences.read(html.substring(start, end));
          if (name.equals("href") || name.equals("src")) {
            links.add(new Link(value.strip(), start));
          } else {
            anchors.add(value);
          }
        });
    links.stream()
        .filter(link -> isDead(page, anchors, link.target))
        .forEach(link -> dead.accept(link.offset));
  }

  private boolean isDead(String page, Set<String> anchors, String target) {
    if (target.startsWith("#")) {
      String id = target.substring(1);
      return !id.isEmpty() && !anchors.contains(id) && !anchors.contains(decoded(id));
    }
    String own = target;
    String base = baseUrl.toString();
    boolean isHere = own.startsWith("/") && !own.startsWith("//");
    if (own.startsWith(base)) {
      own = baseUrl.getPath() + own.substring(base.length());
    } else if (!isHere && ELSEWHERE.matcher(own).lookingAt()) {
      return false;
    }
    own = upTo('#', upTo('?', own));
    if (own.startsWith("/")) {
      return !own.startsWith(baseUrl.getPath())
          || !isThere(normal(own.substring(baseUrl.getPath().length())));
    }
    return !isThere(
        own.isEmpty() ? page : normal(page.substring(0, page.lastIndexOf('/') + 1) + own));
  }

  private static String upTo(char end, String text) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private boolean isThere(String path) {
    return isFile(path) || (path.indexOf('%') >= 0 && isFile(decoded(path)));
  }

  private boolean isFile(String path) {
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    return files.contains(file) && isLasting(file);
  }

  /** Whether a file may be linked to: a block of an index has another name with each change. */
  static boolean isLasting(String file) {
    return !file.endsWith(".bin") || !BLOCK.matcher(file).find();
  }

  /** A path without steps to itself and back; what steps out of the tree begins with them. */
  private static String normal(String path) {
    if (path.indexOf("./") < 0 && !path.endsWith(".")) {
      return path;
    }
    List<String> steps = new ArrayList<>();
    boolean isFolder = false;
    for (String step : path.split("/", -1)) {
      isFolder = step.isEmpty() || step.equals(".") || step.equals("..");
      int last = steps.size() - 1;
      if (step.equals("..") && last >= 0 && !steps.get(last).equals("..")) {
        steps.remove(last);
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps) + (isFolder && !steps.isEmpty() ? "/" : "");
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a percent sign that begins nothing
    }
  }
}
