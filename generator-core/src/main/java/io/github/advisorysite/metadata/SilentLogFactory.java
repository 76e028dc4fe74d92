package io.github.advisorysite.metadata;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.NoOpLog;

/**
 * Gives logs that write nothing, for what a library tells of a file quotes it. Public for the
 * service loader alone, which prefers it to every log that the run may have.
 */
public final class SilentLogFactory extends LogFactory {

  private static final Log NONE = new NoOpLog();

  /** For the service loader. */
  public SilentLogFactory() {}

  /** Whether this thread, and so what it loads, is given no other log. */
  static boolean isInPlace() {
    try {
      return getFactory() instanceof SilentLogFactory;
    } catch (RuntimeException | LinkageError e) {
      // A property names a factory that is none.
      return false;
    }
  }

  @Override
  public Log getInstance(Class<?> type) {
    return NONE;
  }

  @Override
  public Log getInstance(String name) {
    return NONE;
  }

  @Override
  public void release() {}

  @Override
  public Object getAttribute(String name) {
    return "";
  }

  @Override
  public String[] getAttributeNames() {
    return new String[0];
  }

  @Override
  public void removeAttribute(String name) {}

  @Override
  public void setAttribute(String name, Object value) {}
}
