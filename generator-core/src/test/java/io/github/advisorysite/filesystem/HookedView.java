package io.github.advisorysite.filesystem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** The view through which modes and times are set. */
final class HookedView {

  private HookedView() {}

  static <V> V of(V real, Class<V> type, HookedProvider provider, Path path) {
    return type.cast(
        Proxy.newProxyInstance(
            HookedView.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("name")) {
                provider.before(method.getName(), path);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
