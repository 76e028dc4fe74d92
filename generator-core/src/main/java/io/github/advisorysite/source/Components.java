package io.github.advisorysite.source;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads all components of records, whatever these are, so that one to come is not forgotten. */
public final class Components {

  private static final ClassValue<Map<String, Function<Object, Object>>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Function<Object, Object>> computeValue(Class<?> type) {
          Map<String, Function<Object, Object>> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), accessor(type, component));
          }
          return Collections.unmodifiableMap(accessors);
        }
      };

  private Components() {}

  /** The accessor of a component as code of its own, as a build calls it millions of times. */
  @SuppressWarnings("unchecked")
  private static Function<Object, Object> accessor(Class<?> type, RecordComponent component) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle accessor = lookup.unreflect(component.getAccessor());
      return (Function<Object, Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  accessor,
                  accessor.type().wrap())
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("a record cannot be read", e);
    }
  }

  /** What reads each component of a type of records, by the names of these and in their order. */
  public static Map<String, Function<Object, Object>> of(Class<?> type) {
    return ACCESSORS.get(type);
  }

  /**
   * Gives the components of a record in their order.
   *
   * @param sink may be given null
   */
  public static void each(Record fields, Consumer<Object> sink) {
    for (Function<Object, Object> accessor : of(fields.getClass()).values()) {
      sink.accept(accessor.apply(fields));
    }
  }
}
