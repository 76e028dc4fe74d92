package io.github.advisorysite.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the theme in one language, as the template function {@code msg(key, arguments…)};
 * {@code {0}} in a message is the first argument, which may be markup that a template captured.
 * Immutable and thread-safe.
 */
final class Messages implements TemplateMethodModelEx {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Map<String, Message> messages = new HashMap<>();

  Messages(Map<String, String> texts) {
    texts.forEach((key, text) -> messages.put(key, Message.of(text)));
  }

  /**
   * A message, read once for all pages.
   *
   * @param escaped what stands before, between and behind its places, as HTML
   * @param places the number of the argument in each of them
   */
  private record Message(TemplateModel plain, List<String> escaped, List<Integer> places) {

    static Message of(String text) {
      List<String> escaped = new ArrayList<>();
      List<Integer> places = new ArrayList<>();
      Matcher place = PLACE.matcher(text);
      int end = 0;
      while (place.find()) {
        escaped.add(escape(text.substring(end, place.start())));
        places.add(Integer.parseInt(place.group(1)));
        end = place.end();
      }
      escaped.add(escape(text.substring(end)));
      return new Message(new SimpleScalar(text), escaped, places);
    }
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    String key = arguments.isEmpty() ? "" : text(arguments.get(0));
    Message message = messages.get(key);
    if (message == null) {
      throw new TemplateModelException("the messages have no such key");
    }
    if (arguments.size() == 1) {
      return message.plain;
    }
    StringBuilder html = new StringBuilder(message.escaped.get(0));
    for (int i = 0; i < message.places.size(); i++) {
      int index = message.places.get(i) + 1;
      if (index >= arguments.size()) {
        throw new TemplateModelException("a message asks for more arguments than it is given");
      }
      html.append(markup(arguments.get(index))).append(message.escaped.get(i + 1));
    }
    return HTMLOutputFormat.INSTANCE.fromMarkup(html.toString());
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
