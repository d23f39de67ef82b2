package org.mapano.ejb.users;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.mapano.ejb.config.ServerConfig;

/**
 * Uses answers of an external source again for the few seconds of {@code
 * mapano_directory_cache_time}: the server asks the same many times for one request. Passwords are
 * always proven anew, failures are never remembered.
 */
public final class RememberingSource implements UserSource {
  private static final int MAX_ANSWERS = 20_000;
  private static final long SECOND = 1_000_000_000L;

  private final UserSource source;
  private final ServerConfig config;
  private final LongSupplier nanoClock;
  private final Map<String, Answer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > MAX_ANSWERS;
        }
      };
  private long generation;
  private long generationAt;

  /**
   * @param source the source
   * @param config server options
   * @param nanoClock a clock like {@link System#nanoTime}
   */
  public RememberingSource(UserSource source, ServerConfig config, LongSupplier nanoClock) {
    this.source = source;
    this.config = config;
    this.nanoClock = nanoClock;
    this.generationAt = nanoClock.getAsLong();
  }

  private record Answer(Object value, long at) {}

  @SuppressWarnings("unchecked")
  private <T> T remember(String question, Supplier<T> ask) {
    long lifetime = lifetime();
    if (lifetime <= 0) {
      return ask.get();
    }
    long before;
    synchronized (this) {
      Answer answer = answers.get(question);
      if (answer != null && nanoClock.getAsLong() - answer.at < lifetime) {
        return (T) answer.value;
      }
      before = generation;
    }
    long at = nanoClock.getAsLong();
    T value = ask.get();
    synchronized (this) {
      // What was asked before somebody called for fresh answers is not one.
      if (before == generation) {
        answers.put(question, new Answer(value, at));
      }
    }
    return value;
  }

  private long lifetime() {
    return config.integer("server", "mapano_directory_cache_time") * SECOND;
  }

  @Override
  public Optional<SourceObject> findUser(String login) {
    return remember("user\n" + login, () -> source.findUser(login));
  }

  @Override
  public Optional<SourceObject> find(byte[] externId, int type) {
    return remember(
        "id\n" + SourceObject.key(externId, type << 16), () -> source.find(externId, type));
  }

  @Override
  public List<SourceObject> findByAddress(String address) {
    return remember("address\n" + address, () -> source.findByAddress(address));
  }

  @Override
  public Optional<SourceObject> findGroup(String name) {
    return remember("group\n" + name, () -> source.findGroup(name));
  }

  @Override
  public List<SourceObject> search(String text) {
    return source.search(text);
  }

  @Override
  public List<SourceObject> all() {
    return remember("all", source::all);
  }

  @Override
  public List<String> logins() {
    return remember("logins", source::logins);
  }

  @Override
  public List<SourceObject> users(List<String> logins) {
    return source.users(logins);
  }

  @Override
  public List<SourceObject> groupsOf(SourceObject member) {
    return remember("groups\n" + member.key(), () -> source.groupsOf(member));
  }

  @Override
  public Optional<SourceObject> findCompany(String name) {
    return remember("company\n" + name, () -> source.findCompany(name));
  }

  @Override
  public List<SourceObject> companies() {
    return remember("companies", source::companies);
  }

  @Override
  public List<SourceObject> addressLists() {
    return remember("lists", source::addressLists);
  }

  @Override
  public Optional<SourceObject> administratorOf(SourceObject company) {
    return remember("administrator\n" + company.key(), () -> source.administratorOf(company));
  }

  @Override
  public List<SourceObject> companiesOf(SourceObject child, Relation relation) {
    return remember(
        "companies of\n" + relation + "\n" + child.key(),
        () -> source.companiesOf(child, relation));
  }

  @Override
  public List<SourceObject> related(SourceObject parent, Relation relation) {
    return remember(relation + "\n" + parent.key(), () -> source.related(parent, relation));
  }

  @Override
  public boolean checkPassword(SourceObject user, String password) {
    return source.checkPassword(user, password);
  }

  @Override
  public synchronized void refresh() {
    source.refresh();
    answers.clear();
    generation++;
  }

  @Override
  public boolean isExternal() {
    return source.isExternal();
  }

  @Override
  public synchronized long generation() {
    long now = nanoClock.getAsLong();
    if (now - generationAt >= lifetime()) {
      generation++;
      generationAt = now;
    }
    return generation;
  }
}
