package io.github.advisorysite.render;

import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.page.Page;
import io.github.advisorysite.page.Views.SiteView;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the bytes of a page with the theme's template for its kind. Thread-safe. */
public final class PageRenderer {

  private static final ClassValue<String> TEMPLATES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> kind) {
          return templateOf(kind);
        }
      };

  private final Theme theme;

  /** What templates can use on every page of a language. */
  private final Map<SiteView, Map<String, Object>> common = new ConcurrentHashMap<>();

  public PageRenderer(Theme theme) {
    this.theme = theme;
  }

  /** The file of a page. */
  public OutputFile file(Page page) {
    return new OutputFile(page.path(), render(page));
  }

  /**
   * Renders a page as UTF-8.
   *
   * @throws ThemeException if the template asks for what is not there
   */
  public byte[] render(Page page) {
    String name = TEMPLATES.get(page.getClass());
    Map<String, Object> model =
        new HashMap<>(common.computeIfAbsent(page.frame().site(), this::common));
    model.put("page", page);
    model.put("frame", page.frame());
    PageText out = new PageText();
    try {
      Template template = theme.templates().get(name);
      template.process(model, out);
    } catch (TemplateException e) {
      String source = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
      int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
      int column = e.getColumnNumber() == null ? 1 : e.getColumnNumber();
      throw new ThemeException(
          new Problem(
              Code.THEME,
              new Location("theme/templates/" + source, line, column),
              "",
              "the template asks for a name, message, asset or part that is not there; mend it here",
              null));
    } catch (StackOverflowError e) {
      throw new ThemeException(
          new Problem(
              Code.THEME,
              Location.startOf("theme/templates/" + name),
              "",
              "the template calls itself without end; mend it here or in what it imports or shares",
              null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.bytes();
  }

  private Map<String, Object> common(SiteView site) {
    Map<String, Object> names = new HashMap<>();
    names.put("site", site);
    names.put("msg", theme.messages(new Language(site.lang())));
    names.put("asset", new AssetAddress(theme, site.base()));
    names.put("shared", new SharedParts(theme.templates(), names));
    return names;
  }

  /** The template of a kind of page: its name in kebab case. */
  static String templateOf(Class<?> kind) {
    return kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
        + ".ftlh";
  }

  /** The template function {@code asset(name)}: the published address of an asset. */
  private record AssetAddress(Theme theme, String base) implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
      if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel name)) {
        throw new TemplateModelException("asset takes a name");
      }
      try {
        return new SimpleScalar(base + theme.assetPath(name.getAsString()));
      } catch (IllegalArgumentException e) {
        throw new TemplateModelException("the theme has no such asset", e);
      }
    }
  }
}
