package org.mapano.ejb.users.unix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.password.UnixCrypt;

/** Users and groups of the machine (UNIX-01 to UNIX-08). */
public final class UnixUserSource implements UserSource {
  private static final Logger LOG = Logger.getLogger(UnixUserSource.class.getName());
  private static final String IN_SHADOW = "x";

  /** A hash of nothing that anybody knows, so that unknown names take as long as known ones. */
  private static final String NOBODY =
      "$6$nobodynobody$"
          + "9l5IoOyCE6ZJQFVTyEsXVqwVvA4sOD1h7h4vVtHnMZxYw2kSgCyjzJ5u8bSxzR1Xv0yPjlVJYcJ3QxGgQm1vN.";

  private final UnixFiles files;
  private final UnixOptions options;
  private final UserSource kept;
  private final UnixObjects objects;

  /**
   * @param files the accounts of the machine
   * @param config the options of {@code unix.cfg}
   * @param kept the database source, which has what the files have no place for
   */
  public UnixUserSource(UnixFiles files, ServerConfig config, UserSource kept) {
    this.files = files;
    this.options = new UnixOptions(config);
    this.kept = kept;
    this.objects = new UnixObjects(options, kept);
  }

  private List<UnixAccount> accounts() {
    return files.accounts(options.fullNames()).stream().filter(options::isUser).toList();
  }

  private List<UnixGroup> groups() {
    return files.groups().stream().filter(options::isGroup).toList();
  }

  private Optional<UnixAccount> account(byte[] externId) {
    return accounts().stream()
        .filter(account -> Arrays.equals(UnixObjects.externId(account.uid()), externId))
        .findFirst();
  }

  private Optional<UnixGroup> group(byte[] externId) {
    return groups().stream()
        .filter(group -> Arrays.equals(UnixObjects.externId(group.gid()), externId))
        .findFirst();
  }

  @Override
  public Optional<SourceObject> findUser(String login) {
    return accounts().stream()
        .filter(account -> account.name().equalsIgnoreCase(login))
        .findFirst()
        .map(objects::user);
  }

  @Override
  public Optional<SourceObject> find(byte[] externId, int type) {
    return switch (type) {
      case 1 -> account(externId).map(objects::user);
      case 3 -> group(externId).map(objects::group);
      default -> Optional.empty();
    };
  }

  @Override
  public List<SourceObject> findByAddress(String address) {
    Predicate<SourceObject> has =
        object ->
            object.login().equalsIgnoreCase(address)
                || !address.isEmpty() && object.email().equalsIgnoreCase(address);
    List<SourceObject> users = users().stream().filter(has).toList();
    return users.isEmpty() ? groups().stream().map(objects::group).filter(has).toList() : users;
  }

  @Override
  public Optional<SourceObject> findGroup(String name) {
    return groups().stream()
        .filter(group -> group.name().equalsIgnoreCase(name))
        .findFirst()
        .map(objects::group);
  }

  @Override
  public List<SourceObject> search(String text) {
    String start = text.toLowerCase(Locale.ROOT);
    return start.isEmpty()
        ? List.of()
        : all().stream()
            .filter(object ->
                begins(object.login(), start)
                    || begins(object.fullName(), start)
                    || begins(object.email(), start))
            .toList();
  }

  private static boolean begins(String text, String start) {
    return text.toLowerCase(Locale.ROOT).startsWith(start);
  }

  private List<SourceObject> users() {
    return accounts().stream().map(objects::user).toList();
  }

  @Override
  public List<SourceObject> all() {
    List<SourceObject> all = new ArrayList<>(users());
    groups().forEach(group -> all.add(objects.group(group)));
    return all;
  }

  @Override
  public List<String> logins() {
    return accounts().stream().map(UnixAccount::name).distinct().sorted().toList();
  }

  @Override
  public List<SourceObject> users(List<String> logins) {
    return logins.stream().flatMap(login -> findUser(login).stream()).toList();
  }

  @Override
  public List<SourceObject> groupsOf(SourceObject member) {
    Optional<UnixAccount> account =
        member.objectClass().isUser() ? account(member.externId()) : Optional.empty();
    return account
        .map(found ->
            groups().stream().filter(group -> isIn(found, group)).map(objects::group).toList())
        .orElse(List.of());
  }

  private static boolean isIn(UnixAccount account, UnixGroup group) {
    return account.gid() == group.gid() || group.members().contains(account.name());
  }

  @Override
  public List<SourceObject> related(SourceObject parent, Relation relation) {
    if (relation == Relation.MEMBER) {
      Optional<UnixGroup> group =
          parent.objectClass().isUser() ? Optional.empty() : group(parent.externId());
      return group
          .map(found ->
              accounts().stream()
                  .filter(account -> isIn(account, found))
                  .map(objects::user)
                  .toList())
          .orElse(List.of());
    }
    return kept.related(parent, relation).stream()
        .flatMap(child -> find(child.externId(), child.objectClass().number() >> 16).stream())
        .toList();
  }

  @Override
  public boolean checkPassword(SourceObject user, String password) {
    Optional<UnixAccount> account =
        user == null || user.objectClass() != ObjectClass.ACTIVE_USER
            ? Optional.empty()
            : account(user.externId());
    String hash = account.map(this::hash).orElse("");
    boolean known = UnixCrypt.isKnown(hash);
    if (hash.startsWith("$") && !known) {
      LOG.log(
          Level.WARNING,
          "The password of {0} is kept in a form that cannot be checked",
          user.login());
    }
    boolean right = UnixCrypt.matches(known ? hash : NOBODY, password);
    return right && known && !password.isEmpty();
  }

  private String hash(UnixAccount account) {
    return account.password().equals(IN_SHADOW)
        ? files.shadowHash(account.name())
        : account.password();
  }

  @Override
  public void refresh() {
    kept.refresh();
  }

  @Override
  public boolean isExternal() {
    return true;
  }

  /** Nothing says when the files change: no answer holds for longer than this moment. */
  @Override
  public long generation() {
    return System.nanoTime();
  }
}
