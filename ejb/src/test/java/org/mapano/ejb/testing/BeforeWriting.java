package org.mapano.ejb.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.mapano.ejb.persistence.OpenWrites;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.TxWork;

/**
 * Transactions in which something else happens between looking and writing: before a statement is
 * made for the dialect of the database, as bulk inserts are.
 */
public final class BeforeWriting implements Transactions {
  private final Transactions target;
  private final Runnable action;

  /**
   * @param action run on the thread of the transaction, each time
   */
  public BeforeWriting(Transactions target, Runnable action) {
    this.target = target;
    this.action = action;
  }

  @Override
  public <T> T write(TxWork<T> work) {
    return target.write(tx -> work.run(interrupted(tx)));
  }

  private Tx interrupted(Tx tx) {
    return (Tx)
        Proxy.newProxyInstance(
            Tx.class.getClassLoader(),
            new Class<?>[] {Tx.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("dialect")) {
                action.run();
              }
              try {
                return method.invoke(tx, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }

  @Override
  public <T> T read(TxWork<T> work) {
    return target.read(work);
  }

  @Override
  public OpenWrites openWrites() {
    return target.openWrites();
  }
}
