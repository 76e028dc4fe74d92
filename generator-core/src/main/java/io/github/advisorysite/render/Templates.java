package io.github.advisorysite.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FreeMarker with everything shut that a theme does not need: no class, no built-in that makes one,
 * no locale or zone of the machine. Its messages show data, so only its locations are used.
 */
final class Templates {

  private static final Pattern REFUSED =
      Pattern.compile("\\?\\s*(?:eval|eval_json|interpret|new|api)\\b");

  private final Map<String, String> sources;
  private final Configuration configuration;

  /** Those that were read; the cache of the configuration takes a while to ask. */
  private final Map<String, Template> read = new ConcurrentHashMap<>();

  Templates(Map<String, String> sources) {
    this.sources = sources;
    StringTemplateLoader loader = new StringTemplateLoader();
    sources.forEach(loader::putTemplate);
    Configuration c = new Configuration(Configuration.VERSION_2_3_34);
    c.setTemplateLoader(loader);
    c.setObjectWrapper(new ViewWrapper());
    c.setDefaultEncoding("UTF-8");
    c.setOutputEncoding("UTF-8");
    c.setURLEscapingCharset("UTF-8");
    c.setOutputFormat(HTMLOutputFormat.INSTANCE);
    c.setRecognizeStandardFileExtensions(true);
    c.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    c.setLocale(Locale.ROOT);
    c.setNumberFormat("computer");
    c.setTimeZone(TimeZone.getTimeZone("UTC"));
    c.setLocalizedLookup(false);
    c.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    c.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    c.setLogTemplateExceptions(false);
    // what <#attempt> catches is logged by default, with the value
    c.setAttemptExceptionReporter((exception, environment) -> {});
    c.setWrapUncheckedExceptions(true);
    c.setFallbackOnNullLoopVariable(false);
    c.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    c.setAPIBuiltinEnabled(false);
    this.configuration = c;
  }

  /** Reports each template that does not parse. */
  void check(Problems problems) {
    sources.forEach((name, source) -> refuseCode(name, source, problems));
    for (String name : sources.keySet()) {
      try {
        configuration.getTemplate(name);
      } catch (ParseException e) {
        Location at =
            new Location(
                "theme/templates/" + name,
                Math.max(1, e.getLineNumber()),
                Math.max(1, e.getColumnNumber()));
        problems.add(
            Code.THEME,
            at,
            "",
            "the template cannot be read; look for an open tag, brace or quote here or above");
      } catch (IOException e) {
        problems.add(
            Code.THEME,
            Location.startOf("theme/templates/" + name),
            "",
            "the template cannot be read");
      }
    }
  }

  private static void refuseCode(String name, String source, Problems problems) {
    Matcher refused = REFUSED.matcher(source);
    if (refused.find()) {
      int line =
          1 + (int) source.substring(0, refused.start()).chars().filter(c -> c == '\n').count();
      problems.add(
          Code.THEME,
          new Location("theme/templates/" + name, line, 1),
          "",
          "a template makes no code of texts: eval, interpret, new and api are refused");
    }
  }

  Template get(String name) throws IOException {
    Template known = read.get(name);
    if (known != null) {
      return known;
    }
    Template template = configuration.getTemplate(name);
    read.put(name, template);
    return template;
  }
}
