package org.mapano.ejb.transfer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.message.QuotaGate;
import org.mapano.ejb.message.TreeReplacer;
import org.mapano.ejb.message.TreeSaver;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Puts whole messages into stores, each in one transaction. Times and flags stay as they are; what
 * belongs to the server is its own.
 */
@Singleton
public class MessageImports {
  private final Transactions transactions;
  private final ObjectIds ids;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final QuotaGate quota;
  private final Authors authors;
  private final TreeSaver creator;
  private final TreeReplacer replacer;

  @Inject
  MessageImports(
      Transactions transactions,
      ObjectIds ids,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      QuotaGate quota,
      Authors authors,
      TreeSaver creator,
      TreeReplacer replacer) {
    this.transactions = transactions;
    this.ids = ids;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.quota = quota;
    this.authors = authors;
    this.creator = creator;
    this.replacer = replacer;
  }

  /**
   * Where a message is to go.
   *
   * @param parentEntryId folder of a new message; does not matter otherwise
   * @param entryId of the message; chosen by the client for a new one
   * @param isNew false when the message is there and gets other contents
   * @param associated a folder-associated message; an existing one stays what it is
   * @param syncId synchronisation that brings it, 0 for none
   */
  public record Target(
      byte[] parentEntryId, byte[] entryId, boolean isNew, boolean associated, long syncId) {}

  /**
   * Whether a message could be saved now, to be asked before its contents are fetched.
   *
   * @throws StoreException NOT_FOUND, OBJECT_DELETED, NO_ACCESS, STORE_FULL, INVALID_ENTRYID
   */
  public void check(StoreSession session, Target target) {
    Lineage object = transactions.read(tx -> open(tx, session, target));
    quota.check(
        session,
        transactions.read(
            tx -> catalog.store(tx, object.store().id()).ownedBy(object.store().owner())));
  }

  /** The folder of a new message, or the message that is to be replaced. */
  private Lineage open(Tx tx, StoreSession session, Target target) throws SQLException {
    if (target.isNew()) {
      Lineage folder =
          ancestry.get(tx, ids.get(tx, target.parentEntryId())).living(ObjectType.FOLDER);
      access.check(tx, session, folder, Wanted.CREATE);
      return folder;
    }
    Lineage message = ancestry.get(tx, ids.get(tx, target.entryId()));
    if (message.object().type() != ObjectType.MESSAGE) {
      throw new StoreException(ErrorCode.INVALID_ENTRYID, "Only messages are imported");
    }
    if (message.isDeleted()) {
      throw new StoreException(ErrorCode.OBJECT_DELETED, "The message is deleted");
    }
    access.check(tx, session, message, Wanted.DELETE);
    return message;
  }

  /**
   * Saves a message.
   *
   * @param message its contents; ids in it do not matter
   * @throws StoreException as {@link #check}, and TOO_COMPLEX, TOO_BIG, DATABASE_ERROR when the
   *     entry id of a new message is in use
   */
  public void save(StoreSession session, Target target, ObjectTree message) {
    check(session, target);
    Author author = authors.of(session);
    transactions.write(tx -> {
      tx.bySync(target.syncId());
      Lineage object = open(tx, session, target);
      if (target.isNew()) {
        creator.create(
            tx,
            session,
            author,
            new TreeSaver.Place(
                object.object().id(), target.entryId(), target.associated(), Incoming.SYNC),
            unsubmitted(message));
      } else {
        long folder = object.object().parent();
        replacer.replace(
            tx, session, author, folder, with(message, object.object().id(), message.properties()));
      }
      return null;
    });
  }

  /** A new message lies in no queue, whatever was said of it elsewhere. */
  private static ObjectTree unsubmitted(ObjectTree message) {
    PropMap values = new PropMap(message.properties());
    int flags = values.integer(Tags.PR_MESSAGE_FLAGS, 0) & ~MessageFlags.SUBMIT;
    return with(message, 0, values.put(Tags.PR_MESSAGE_FLAGS, flags));
  }

  private static ObjectTree with(ObjectTree message, long id, PropMap values) {
    return new ObjectTree(
        ObjectType.MESSAGE,
        id,
        0,
        false,
        values,
        message.tags(),
        message.instance(),
        message.children(),
        message.data());
  }
}
