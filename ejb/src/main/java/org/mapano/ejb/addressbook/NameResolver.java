package org.mapano.ejb.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.PropMap;

/** Finds the one entry that people mean with a part of a name or address. */
@Singleton
public class NameResolver {
  private final UserDirectory users;
  private final ObjectDirectory objects;
  private final EntryProperties properties;

  @Inject
  public NameResolver(UserDirectory users, ObjectDirectory objects, EntryProperties properties) {
    this.users = users;
    this.objects = objects;
    this.properties = properties;
  }

  /** How it ended. */
  public enum Outcome {
    NONE,
    AMBIGUOUS,
    FOUND
  }

  /**
   * Result of a search.
   *
   * @param outcome how it ended
   * @param properties of the entry; empty unless it was found
   * @param id local id, 0 unless it was found
   */
  public record Resolution(Outcome outcome, PropMap properties, int id) {}

  /**
   * Resolves what somebody typed.
   *
   * @param exact only whole login names, addresses and names of groups count; of users, contacts
   *     and groups the first kind that has one
   */
  public Resolution resolve(StoreSession session, String text, boolean exact) {
    List<UserAccount> found = exact ? exactly(session, text) : partly(session, text);
    if (found.size() == 1) {
      UserAccount entry = found.getFirst();
      return new Resolution(Outcome.FOUND, properties.of(entry), entry.id());
    }
    Outcome outcome = found.isEmpty() ? Outcome.NONE : Outcome.AMBIGUOUS;
    return new Resolution(outcome, new PropMap(), 0);
  }

  private List<UserAccount> partly(StoreSession session, String text) {
    return objects.search(text).stream()
        .filter(account -> Visibility.listed(session, account))
        .toList();
  }

  private List<UserAccount> exactly(StoreSession session, String text) {
    Optional<UserAccount> fixed =
        objects.search(text).stream().filter(account -> account.externId() == null).findFirst();
    List<UserAccount> found =
        fixed.map(List::of).orElseGet(() -> users.findByAddress(text).matches());
    return found.stream().filter(account -> Visibility.nameable(session, account)).toList();
  }
}
