package io.github.advisorysite.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the theme in one language, as the template function {@code msg(key, arguments…)};
 * {@code {0}} in a message is the first argument, which may be markup that a template captured.
 */
record Messages(Map<String, String> texts) implements TemplateMethodModelEx {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    String key = arguments.isEmpty() ? "" : text(arguments.get(0));
    String message = texts.get(key);
    if (message == null) {
      throw new TemplateModelException("the messages have no such key");
    }
    if (arguments.size() == 1) {
      return new SimpleScalar(message);
    }
    StringBuilder html = new StringBuilder();
    Matcher place = PLACE.matcher(message);
    int end = 0;
    while (place.find()) {
      html.append(escape(message.substring(end, place.start())));
      int index = Integer.parseInt(place.group(1)) + 1;
      if (index >= arguments.size()) {
        throw new TemplateModelException("a message asks for more arguments than it is given");
      }
      html.append(markup(arguments.get(index)));
      end = place.end();
    }
    return HTMLOutputFormat.INSTANCE.fromMarkup(
        html.append(escape(message.substring(end))).toString());
  }

  private static String markup(Object argument) throws TemplateModelException {
    return argument instanceof TemplateHTMLOutputModel html
        ? HTMLOutputFormat.INSTANCE.getMarkupString(html)
        : escape(text(argument));
  }

  private static String text(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    if (argument instanceof TemplateNumberModel number) {
      return number.getAsNumber().toString();
    }
    throw new TemplateModelException(
        "a message takes texts and numbers, not " + (argument instanceof TemplateModel));
  }

  private static String escape(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
