package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.MessageCopier;
import org.mapano.ejb.message.MessageDeleter;
import org.mapano.ejb.message.MessageMover;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Puts messages that were sent where they belong (SPOOL-04): moved, deleted, copied, or left. */
@Singleton
public class SentItems {
  private static final Logger LOG = System.getLogger(SentItems.class.getName());
  private static final String SPOOLER = "spooler";

  private final Transactions transactions;
  private final Submissions submissions;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final ObjectKeys keys;
  private final PropertyRows properties;
  private final MessageMover mover;
  private final MessageCopier copier;
  private final MessageDeleter deleter;
  private final Stores stores;
  private final UserDirectory users;
  private final ObjectDirectory objects;
  private final Authors authors;
  private final Sessions sessions;
  private final ServerConfig config;

  @Inject
  public SentItems(
      Transactions transactions,
      Submissions submissions,
      Ancestry ancestry,
      AccessControl access,
      ObjectKeys keys,
      PropertyRows properties,
      MessageMover mover,
      MessageCopier copier,
      MessageDeleter deleter,
      Stores stores,
      UserDirectory users,
      ObjectDirectory objects,
      Authors authors,
      Sessions sessions,
      ServerConfig config) {
    this.transactions = transactions;
    this.submissions = submissions;
    this.ancestry = ancestry;
    this.access = access;
    this.keys = keys;
    this.properties = properties;
    this.mover = mover;
    this.copier = copier;
    this.deleter = deleter;
    this.stores = stores;
    this.users = users;
    this.objects = objects;
    this.authors = authors;
    this.sessions = sessions;
    this.config = config;
  }

  /**
   * What is to be done with a message, looked up before the transaction that does it.
   *
   * @param actor who does it: the owner of the message, who may not put it just anywhere
   * @param author the same as author of copies
   * @param copyTo folder of the represented user that gets a copy
   * @param dropOwn whether that copy is the only one
   */
  record Plan(StoreSession actor, Author author, OptionalLong copyTo, boolean dropOwn) {}

  /**
   * Looks up what is to be done.
   *
   * @param sent whether anybody has got the mail
   */
  Plan plan(QueuedMail mail, boolean sent) {
    StoreSession actor =
        users.findById(mail.ownerId()).isPresent()
            ? sessions.actAs(mail.ownerId(), SPOOLER)
            : sessions.system(SPOOLER);
    String copies = config.get(SPOOLER, "copy_delegate_mails").trim().toLowerCase(Locale.ROOT);
    boolean wanted =
        sent
            && (mail.options() & MailOptions.REPRESENTS) != 0
            && !Set.of("no", "0", "false").contains(copies);
    OptionalLong copyTo = wanted ? sentFolder(mail.messageId()) : OptionalLong.empty();
    return new Plan(
        actor, authors.of(actor), copyTo, copyTo.isPresent() && copies.equals("move-to-rep"));
  }

  /** The sent items of whom a message was sent for. */
  private OptionalLong sentFolder(long messageId) {
    byte[] entryId =
        transactions.read(tx ->
            properties
                .read(tx, messageId, Tags.PR_SENT_REPRESENTING_ENTRYID)
                .bytes(Tags.PR_SENT_REPRESENTING_ENTRYID));
    try {
      return entryId == null
          ? OptionalLong.empty()
          : objects
              .find(AddressBookEntryId.parse(entryId))
              .filter(found -> found.objectClass().hasStore())
              .flatMap(found -> stores.ofUser(found.id()))
              .map(StoreInfo::id)
              .map(store -> stores.specialFolders(store).sent())
              .filter(folder -> folder != 0)
              .map(OptionalLong::of)
              .orElse(OptionalLong.empty());
    } catch (MalformedIdException damaged) {
      return OptionalLong.empty();
    }
  }

  /** Takes a message out of the queue and does what is planned. */
  void settle(Tx tx, long messageId, Plan plan) throws SQLException {
    OptionalInt queueFlags = submissions.finished(tx, messageId);
    if (queueFlags.isEmpty()) {
      return;
    }
    Lineage message = ancestry.get(tx, messageId);
    if (plan.copyTo().isPresent()) {
      copier.copy(tx, List.of(message.object()), plan.copyTo().getAsLong(), plan.author());
    }
    if ((queueFlags.getAsInt() & Submissions.DO_SENT_MAIL) == 0) {
      return;
    }
    PropMap wanted =
        properties.read(tx, messageId, Tags.PR_SENTMAIL_ENTRYID, Tags.PR_DELETE_AFTER_SUBMIT);
    byte[] sentFolder = wanted.bytes(Tags.PR_SENTMAIL_ENTRYID);
    if (plan.dropOwn()) {
      delete(tx, plan, message);
    } else if (sentFolder != null) {
      // Before the other wish: clients that set both find their copy with the original.
      move(tx, plan, message, sentFolder);
    } else if (wanted.bool(Tags.PR_DELETE_AFTER_SUBMIT)) {
      delete(tx, plan, message);
    }
  }

  private void delete(Tx tx, Plan plan, Lineage message) throws SQLException {
    long folder = message.object().parent();
    deleter.delete(tx, plan.actor(), folder, List.of(message.object().id()), false);
  }

  /** Moves the message; one that cannot go there stays where it is. */
  private void move(Tx tx, Plan plan, Lineage message, byte[] entryId) throws SQLException {
    Optional<Lineage> target = target(tx, plan.actor(), entryId);
    if (target.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "Message {0} stays where it is: its sent items cannot be used",
          message.object().id());
      return;
    }
    long id = message.object().id();
    long folder = target.get().object().id();
    if (target.get().store().id() == message.store().id()) {
      mover.move(tx, plan.actor(), List.of(message.object().parent()), List.of(id), folder, false);
    } else {
      copier.copy(tx, List.of(message.object()), folder, plan.author());
      delete(tx, plan, message);
    }
  }

  private Optional<Lineage> target(Tx tx, StoreSession actor, byte[] entryId) throws SQLException {
    OptionalLong id = keys.byEntryId(tx, entryId);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    try {
      Lineage folder = ancestry.get(tx, id.getAsLong()).living(ObjectType.FOLDER);
      return access.allows(tx, actor, folder, Wanted.CREATE)
          ? Optional.of(folder)
          : Optional.empty();
    } catch (StoreException gone) {
      return Optional.empty();
    }
  }
}
