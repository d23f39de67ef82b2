package org.mapano.ejb.boot;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * What the process does when it gets the signal HUP, which would end it otherwise. Java has no
 * public type for signals, so the one of the module {@code jdk.unsupported} is used by its name.
 */
final class HangUpSignal implements AutoCloseable {
  private final Object before;

  private HangUpSignal(Object before) {
    this.before = before;
  }

  /**
   * Runs an action at each signal.
   *
   * @throws ReflectiveOperationException when this Java cannot be told what to do with signals
   */
  static HangUpSignal listen(Runnable action) throws ReflectiveOperationException {
    InvocationHandler call =
        (proxy, method, arguments) -> {
          return switch (method.getName()) {
            case "handle" -> {
              action.run();
              yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "reload";
          };
        };
    Class<?> handler = type("sun.misc.SignalHandler");
    return new HangUpSignal(
        handle(Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, call)));
  }

  private static Object handle(Object handler) throws ReflectiveOperationException {
    Class<?> signal = type("sun.misc.Signal");
    Method handle = signal.getMethod("handle", signal, type("sun.misc.SignalHandler"));
    return handle.invoke(null, signal.getConstructor(String.class).newInstance("HUP"), handler);
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(name, true, ClassLoader.getSystemClassLoader());
  }

  /** Does again what was done before. */
  @Override
  public void close() throws ReflectiveOperationException {
    handle(before);
  }
}
