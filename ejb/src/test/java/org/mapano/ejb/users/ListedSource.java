package org.mapano.ejb.users;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.prop.PropMap;

/** An external user source that is a list in memory and can be out of reach. */
public final class ListedSource implements UserSource {
  private final Map<String, SourceObject> objects = new LinkedHashMap<>();
  private final Map<String, String> passwords = new LinkedHashMap<>();
  private final Map<String, List<String>> members = new LinkedHashMap<>();
  private boolean reachable = true;
  private long generation;

  /** The objects that the contract asks for. */
  public static ListedSource ofContract() {
    ListedSource source = new ListedSource();
    source.put("1", ObjectClass.ACTIVE_USER, "john", "John Doe", "john@example.com", "1");
    source.passwords.put("john", "s3cret");
    source.put("2", ObjectClass.NONACTIVE_USER, "info", "Info", "info@example.com", "1");
    source.put("g1", ObjectClass.SECURITY_GROUP, "sales", "sales", "", "1");
    source.members.put("sales", List.of("john"));
    return source;
  }

  /** Adds an object or replaces the one with the same id and type. */
  public SourceObject put(
      String id, ObjectClass kind, String login, String name, String email, String signature) {
    SourceObject object =
        new SourceObject(
            id.getBytes(StandardCharsets.UTF_8),
            kind,
            login,
            name,
            email,
            List.of(),
            0,
            false,
            QuotaSettings.DEFAULT,
            Set.of(),
            Set.of(),
            new PropMap(),
            signature);
    objects.put(object.key(), object);
    generation++;
    return object;
  }

  /** Removes an object. */
  public void remove(SourceObject object) {
    objects.remove(object.key());
    generation++;
  }

  /** Cuts the source off, or lets it answer again. */
  public void reachable(boolean value) {
    reachable = value;
    generation++;
  }

  private List<SourceObject> where(Predicate<SourceObject> condition) {
    if (!reachable) {
      throw new StoreException(ErrorCode.NETWORK_ERROR, "Out of reach", null, true);
    }
    return objects.values().stream().filter(condition).toList();
  }

  private static boolean isGroup(SourceObject object) {
    return !object.objectClass().isUser();
  }

  @Override
  public Optional<SourceObject> findUser(String login) {
    return where(object -> !isGroup(object) && object.login().equalsIgnoreCase(login)).stream()
        .findFirst();
  }

  @Override
  public Optional<SourceObject> find(byte[] externId, int type) {
    return where(object ->
            object.objectClass().number() >> 16 == type
                && Arrays.equals(object.externId(), externId))
        .stream()
        .findFirst();
  }

  @Override
  public List<SourceObject> findByAddress(String address) {
    return where(object ->
        !address.isEmpty()
            && (object.login().equalsIgnoreCase(address)
                || object.email().equalsIgnoreCase(address)));
  }

  @Override
  public Optional<SourceObject> findGroup(String name) {
    return where(object -> isGroup(object) && object.login().equalsIgnoreCase(name)).stream()
        .findFirst();
  }

  @Override
  public List<SourceObject> search(String text) {
    String start = text.toLowerCase(Locale.ROOT);
    return where(object ->
        !start.isEmpty()
            && (object.fullName() + "\n" + object.login() + "\n" + object.email())
                .toLowerCase(Locale.ROOT)
                .lines()
                .anyMatch(name -> name.startsWith(start)));
  }

  @Override
  public List<SourceObject> all() {
    return where(object -> true);
  }

  @Override
  public List<String> logins() {
    return where(object -> object.objectClass().hasStore()).stream()
        .map(SourceObject::login)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Override
  public List<SourceObject> users(List<String> logins) {
    return logins.stream().flatMap(login -> findUser(login).stream()).toList();
  }

  @Override
  public List<SourceObject> groupsOf(SourceObject member) {
    return where(object ->
        isGroup(object)
            && members.getOrDefault(object.login(), List.of()).contains(member.login()));
  }

  @Override
  public List<SourceObject> related(SourceObject parent, Relation relation) {
    List<SourceObject> result = new ArrayList<>();
    if (relation == Relation.MEMBER) {
      members
          .getOrDefault(parent.login(), List.of())
          .forEach(login -> findUser(login).ifPresent(result::add));
    }
    return result;
  }

  @Override
  public boolean checkPassword(SourceObject user, String password) {
    where(object -> false);
    return user != null && password.equals(passwords.get(user.login()));
  }

  @Override
  public void refresh() {
    generation++;
  }

  @Override
  public boolean isExternal() {
    return true;
  }

  @Override
  public long generation() {
    return generation;
  }
}
