package org.mapano.ejb.audit;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Notes who uses the stores of others (AUDIT-09 to 12). */
@Singleton
public class AccessAudit {
  private static final int STORE = 3;
  private static final int FOLDER = 5;
  private static final int MESSAGE = 7;

  private final AuditLog log;
  private final Provider<UserDirectory> users;

  /**
   * @param users asked only when there is something to note
   */
  @Inject
  public AccessAudit(ServerConfig config, Provider<UserDirectory> users) {
    this.log = new AuditLog(config);
    this.users = users;
  }

  /**
   * Notes a decision about an object in a store of somebody else. What belongs to a message, the
   * own store and the internal administrator are left out.
   *
   * @param rights what was wanted, in the words of the manual
   */
  public void decided(boolean allowed, StoreSession session, Lineage object, String rights) {
    int type = type(object.object());
    if (!log.enabled()
        || type == 0
        || session.isSystem()
        || object.store().owner() == session.userId()) {
      return;
    }
    log.accessed(
        allowed, object.object().id(), type, owner(object.store()), session.login(), rights);
  }

  private static int type(ObjectRow row) {
    return switch (row.type()) {
      case ObjectType.STORE -> STORE;
      case ObjectType.FOLDER -> FOLDER;
      case ObjectType.MESSAGE -> MESSAGE;
      default -> 0;
    };
  }

  /** The public store of a server without tenants belongs to Everyone, and is shown as SYSTEM's. */
  private String owner(ObjectRow store) {
    if (store.owner() == StoreSession.EVERYONE) {
      return "SYSTEM";
    }
    return users.get().findById(store.owner()).map(UserAccount::login).orElse("");
  }
}
