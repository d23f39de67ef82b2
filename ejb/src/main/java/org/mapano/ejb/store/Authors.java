package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;

/**
 * Login names and entry ids of the users who change things. They are remembered for a minute: a
 * change of a name may show that much later as last modifier.
 */
@Singleton
public class Authors {
  private static final long LIFETIME_NANOS = 60_000_000_000L;
  private static final int LIMIT = 10_000;
  static final Author SYSTEM =
      new Author(StoreSession.SYSTEM, "SYSTEM", AddressBookEntryId.SYSTEM.toBytes());

  private record Remembered(Author author, long until) {}

  private final UserDirectory users;
  private final Map<Integer, Remembered> known = new ConcurrentHashMap<>();

  @Inject
  public Authors(UserDirectory users) {
    this.users = users;
  }

  /** The author behind a session; call it before a transaction, the user source may be slow. */
  public Author of(StoreSession session) {
    if (session.isSystem()) {
      return SYSTEM;
    }
    long now = System.nanoTime();
    Remembered remembered = known.get(session.userId());
    if (remembered != null && now - remembered.until() < 0) {
      return remembered.author();
    }
    Author author =
        users
            .findById(session.userId())
            .map(Authors::author)
            .orElseGet(() -> unknown(session.userId(), session.login()));
    if (known.size() >= LIMIT) {
      known.clear();
    }
    known.put(session.userId(), new Remembered(author, now + LIFETIME_NANOS));
    return author;
  }

  static Author author(UserAccount user) {
    if (user.externId() == null || user.externId().length == 0) {
      return unknown(user.id(), user.login());
    }
    return new Author(
        user.id(),
        user.login(),
        AddressBookEntryId.of(AddressBookEntryId.Type.USER, user.id(), user.externId()).toBytes());
  }

  private static Author unknown(int id, String name) {
    return new Author(id, name, AddressBookEntryId.of(AddressBookEntryId.Type.USER, id).toBytes());
  }
}
