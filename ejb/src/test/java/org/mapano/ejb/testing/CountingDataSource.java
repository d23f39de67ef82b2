package org.mapano.ejb.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts the round trips that statements cost: every execution, a batch as one. */
final class CountingDataSource implements DataSource {
  private final DataSource target;
  private final AtomicLong statements = new AtomicLong();

  CountingDataSource(DataSource target) {
    this.target = target;
  }

  long statements() {
    return statements.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    return wrap(target.getConnection(), Connection.class);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return wrap(target.getConnection(user, password), Connection.class);
  }

  private <T> T wrap(T object, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            CountingDataSource.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
              }
              Object result;
              try {
                result = method.invoke(object, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
              if (result instanceof PreparedStatement prepared) {
                return wrap(prepared, PreparedStatement.class);
              }
              return result instanceof Statement plain ? wrap(plain, Statement.class) : result;
            }));
  }

  @Override
  public java.io.PrintWriter getLogWriter() throws SQLException {
    return target.getLogWriter();
  }

  @Override
  public void setLogWriter(java.io.PrintWriter out) throws SQLException {
    target.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    target.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return target.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return target.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return target.isWrapperFor(type);
  }
}
