package io.github.advisorysite.source;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads all components of records, whatever these are, so that one to come is not forgotten. */
public final class Components {

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors =
              Stream.of(type.getRecordComponents()).map(RecordComponent::getAccessor).toList();
          accessors.forEach(accessor -> accessor.setAccessible(true));
          return accessors;
        }
      };

  private Components() {}

  /**
   * Gives the components of a record in their order.
   *
   * @param sink may be given null
   */
  public static void each(Record fields, Consumer<Object> sink) {
    for (Method accessor : ACCESSORS.get(fields.getClass())) {
      try {
        sink.accept(accessor.invoke(fields));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record cannot be read", e);
      }
    }
  }
}
