package io.github.advisorysite.render;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The template directive {@code <@shared part="footer"/>}: what {@code footer.ftlh} makes, which is
 * made once, as it knows nothing that differs among the pages of a language. Thread-safe.
 */
final class SharedParts implements TemplateDirectiveModel {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

  private final Templates templates;

  /** All that the parts can use. */
  private final Map<String, Object> names;

  private final Map<String, String> parts = new ConcurrentHashMap<>();

  SharedParts(Templates templates, Map<String, Object> names) {
    this.templates = templates;
    this.names = names;
  }

  @Override
  public void execute(
      Environment environment,
      @SuppressWarnings("rawtypes") Map parameters,
      TemplateModel[] loopVariables,
      TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (parameters.size() != 1
        || !(parameters.get("part") instanceof TemplateScalarModel part)
        || !NAME.matcher(part.getAsString()).matches()
        || loopVariables.length > 0
        || body != null) {
      throw new TemplateModelException("shared takes the name of a part");
    }
    environment.getOut().write(text(part.getAsString()));
  }

  private String text(String part) throws TemplateException, IOException {
    String known = parts.get(part);
    if (known != null) {
      return known;
    }
    StringWriter made = new StringWriter();
    try {
      templates.get(part + ".ftlh").process(names, made);
    } catch (TemplateNotFoundException e) {
      throw new TemplateModelException("the theme has no such part", e);
    }
    parts.put(part, made.toString());
    return made.toString();
  }
}
