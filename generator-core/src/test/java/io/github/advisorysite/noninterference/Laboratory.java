package io.github.advisorysite.noninterference;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a mutant and runs the suite in it. */
final class Laboratory {

  private static final Path SOURCES = Path.of("src/main/java/io/github/advisorysite");
  private static final String OURS = "io.github.advisorysite.";

  private final Path temp;

  Laboratory(Path temp) {
    this.temp = temp;
  }

  /**
   * What the suite finds in a mutant.
   *
   * @throws AssertionError if a patch does not apply or the result does not compile
   */
  String kill(Mutant mutant, int seeds) throws Exception {
    return (String) run(mutant, "findIn", seeds);
  }

  /** The smallest content that the suite finds for a mutant. */
  String shrunk(Mutant mutant, int seeds) throws Exception {
    return (String) run(mutant, "shrunkIn", seeds);
  }

  private Object run(Mutant mutant, String method, int seeds) throws Exception {
    Path folder = temp.resolve(mutant.name() + "-" + method);
    Loader loader = new Loader(compile(mutant, folder));
    return Class.forName(Inside.class.getName(), true, loader)
        .getMethod(method, int.class, long.class, Path.class)
        .invoke(null, seeds, mutant.first(), folder.resolve("sites"));
  }

  private static Path compile(Mutant mutant, Path folder) throws IOException {
    Map<String, String> patched = new LinkedHashMap<>();
    for (Mutant.Patch patch : mutant.patches()) {
      String source = patched.get(patch.file());
      if (source == null) {
        source = Files.readString(SOURCES.resolve(patch.file()));
      }
      int first = source.indexOf(patch.find());
      if (first < 0 || source.indexOf(patch.find(), first + 1) >= 0) {
        throw new AssertionError(
            mutant.name() + " does not apply: its text must stand exactly once in " + patch.file());
      }
      patched.put(patch.file(), source.replace(patch.find(), patch.replace()));
    }
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> file : patched.entrySet()) {
      Path path = sources.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      files.add(Files.writeString(path, file.getValue()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of("-proc:none", "-nowarn", "-parameters", "-d", classes.toString()),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new AssertionError(mutant.name() + " does not compile:\n" + said);
      }
    }
    return classes;
  }

  /** Loads our classes anew, the mutant's before the product's; libraries come from the parent. */
  private static final class Loader extends ClassLoader {

    private final Path classes;

    Loader(Path classes) {
      super(Laboratory.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try {
        Path mutated = classes.resolve(file);
        byte[] bytes = Files.exists(mutated) ? Files.readAllBytes(mutated) : product(name, file);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    private byte[] product(String name, String file) throws IOException, ClassNotFoundException {
      try (InputStream in = getParent().getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        return in.readAllBytes();
      }
    }
  }
}
