package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.UserAccount;

/** Who may send mail in the name of a user or group (SENDAS-*). */
@Singleton
public class SendAs {
  private final ObjectDirectory objects;
  private final RelationEditor relations;

  @Inject
  public SendAs(ObjectDirectory objects, RelationEditor relations) {
    this.objects = objects;
    this.relations = relations;
  }

  /** Users and groups of visible companies that may send as an object. Everybody may ask. */
  public List<UserAccount> list(StoreSession actor, UserAccount object) {
    return DirectoryRights.seen(actor, objects.related(object, Relation.SEND_AS));
  }

  /**
   * Lets a user or group send as an object.
   *
   * @throws StoreException NO_ACCESS; COLLISION when it may already, as it always may as itself
   */
  public void add(StoreSession actor, UserAccount object, UserAccount sender) {
    DirectoryRights.requireChangeable(actor, object);
    if (object.id() == sender.id()) {
      throw new StoreException(ErrorCode.COLLISION, "Everybody sends as oneself");
    }
    if (sender.externId() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "This object cannot send");
    }
    relations.add(object, sender, Relation.SEND_AS);
  }

  /**
   * Withdraws it.
   *
   * @throws StoreException NO_ACCESS, NOT_FOUND when the sender was not on the list
   */
  public void remove(StoreSession actor, UserAccount object, UserAccount sender) {
    DirectoryRights.requireChangeable(actor, object);
    if (sender.externId() == null) {
      throw StoreException.notFound("Sender");
    }
    relations.remove(object, sender, Relation.SEND_AS);
  }
}
