package org.mapano.ejb.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes the statements of connections, without their values, while somebody wants to see them. */
final class SqlLog {
  private static final Logger LOG = Logger.getLogger(SqlLog.class.getName());

  private SqlLog() {}

  /** The connection itself, or one that notes what is prepared on it. */
  static Connection listening(Connection connection) {
    if (!LOG.isLoggable(Level.FINER)) {
      return connection;
    }
    return (Connection)
        Proxy.newProxyInstance(
            SqlLog.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call(connection, method, arguments));
  }

  private static Object call(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    if (method.getName().equals("prepareStatement")) {
      LOG.log(Level.FINER, "{0}", arguments[0]);
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
