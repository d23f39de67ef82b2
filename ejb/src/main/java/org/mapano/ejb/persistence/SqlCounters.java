package org.mapano.ejb.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the statements of connections by kind since the start, and those that failed. */
final class SqlCounters {
  private enum Kind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE;

    /** The kind of a statement, null for any other. */
    static Kind of(String statement) {
      String text = statement.stripLeading();
      for (Kind kind : values()) {
        if (text.regionMatches(true, 0, kind.name(), 0, kind.name().length())) {
          return kind;
        }
      }
      return null;
    }
  }

  private final Map<Kind, LongAdder> prepared = adders();
  private final Map<Kind, LongAdder> failed = adders();
  private volatile long lastFailure;

  private static Map<Kind, LongAdder> adders() {
    Map<Kind, LongAdder> adders = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      adders.put(kind, new LongAdder());
    }
    return adders;
  }

  /** A connection that counts what is prepared on it. */
  Connection counting(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            SqlCounters.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Counting(connection));
  }

  /** A transaction on a counting connection failed: its last statement is to blame. */
  void failed(Connection connection) {
    lastFailure = System.currentTimeMillis();
    if (Proxy.isProxyClass(connection.getClass())
        && Proxy.getInvocationHandler(connection) instanceof Counting counting
        && counting.last != null) {
      failed.get(counting.last).increment();
    }
  }

  /** Numbers by name; the time of the last failure in seconds since 1970, 0 for none. */
  Map<String, Long> figures() {
    Map<String, Long> figures = new TreeMap<>();
    for (Kind kind : Kind.values()) {
      String name = "sql_" + kind.name().toLowerCase(java.util.Locale.ROOT);
      figures.put(name, prepared.get(kind).sum());
      figures.put(name + "_fail", failed.get(kind).sum());
    }
    figures.put("sql_last_fail_time", lastFailure / 1000);
    return figures;
  }

  private final class Counting implements InvocationHandler {
    private final Connection connection;
    private volatile Kind last;

    Counting(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("prepareStatement")) {
        last = Kind.of((String) arguments[0]);
        if (last != null) {
          prepared.get(last).increment();
        }
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException failure) {
        throw failure.getCause();
      }
    }
  }
}
