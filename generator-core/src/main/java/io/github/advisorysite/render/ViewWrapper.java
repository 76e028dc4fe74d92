package io.github.advisorysite.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import io.github.advisorysite.markup.SafeHtml;
import io.github.advisorysite.source.Components;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens view records, lists, maps, strings, numbers and safe HTML to templates, and nothing else:
 * there is no method to call and no class to reach. A name that a record does not have is an error,
 * so a misspelt one cannot hide a fact.
 */
final class ViewWrapper implements ObjectWrapper {

  /** Asks for classes before interfaces, as that takes less time and values are so many. */
  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (value instanceof Integer number) {
      return new SimpleNumber(number);
    }
    if (value instanceof SafeHtml safe) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(safe.html());
    }
    if (value instanceof TemplateModel model) {
      return model;
    }
    if (value instanceof Record) {
      return new RecordModel(value, this);
    }
    if (value instanceof List<?> list) {
      return new ListModel(list, this);
    }
    if (value instanceof Map<?, ?> map) {
      return new MapModel(map, this);
    }
    throw new TemplateModelException("a view holds a value of a type that templates cannot print");
  }

  private record ListModel(List<?> list, ViewWrapper wrapper) implements TemplateSequenceModel {
    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < list.size() ? wrapper.wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  private record MapModel(Map<?, ?> map, ViewWrapper wrapper) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return wrapper.wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
      return map.isEmpty();
    }
  }

  private record RecordModel(Object view, ViewWrapper wrapper) implements TemplateHashModel {
    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      Function<Object, Object> accessor = Components.of(view.getClass()).get(key);
      if (accessor == null) {
        throw new TemplateModelException("a view has no such name");
      }
      return wrapper.wrap(accessor.apply(view));
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
