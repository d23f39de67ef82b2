package org.mapano.ejb.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.mapano.ejb.config.ServerConfig;

/**
 * Counts failed logons and makes whoever fails often wait: by name at an address, by address (not
 * the local ones, behind which a web client's users are), and by name at all addresses. After the
 * allowed failures each further one doubles the wait. The tables are bounded.
 */
public final class LogonThrottle {
  private static final int MAX_ENTRIES = 20_000;
  private static final int ADDRESS_FACTOR = 10;
  private static final int NAME_FACTOR = 20;

  /** A name under attack from everywhere is only slowed, so that its user still gets in. */
  private static final long NAME_MAX_DELAY_SECONDS = 30;

  private static final long SECOND = 1_000_000_000L;
  private static final long FORGET_AFTER = 3600 * SECOND;
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  private final ServerConfig config;
  private final LongSupplier nanoClock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  /**
   * @param config server options
   * @param nanoClock a clock like {@link System#nanoTime}
   */
  public LogonThrottle(ServerConfig config, LongSupplier nanoClock) {
    this.config = config;
    this.nanoClock = nanoClock;
  }

  private record Failures(int count, long last, long until) {}

  /** Whether a logon may be tried now. */
  synchronized boolean allows(String login, String address) {
    long now = nanoClock.getAsLong();
    return open(both(login, address), now) && open(byName(login), now) && open(address, now);
  }

  /** A logon failed; answers whether further ones must wait. */
  synchronized boolean failed(String login, String address) {
    int free = config.integer("server", "mapano_logon_max_failures");
    long longest = config.integer("server", "mapano_logon_max_delay");
    boolean waits = count(both(login, address), free, longest);
    waits |= count(byName(login), free * NAME_FACTOR, Math.min(longest, NAME_MAX_DELAY_SECONDS));
    if (!isLocal(address)) {
      waits |= count(address, free * ADDRESS_FACTOR, longest);
    }
    return waits;
  }

  /** A logon succeeded: the name is forgiven, the address is not. */
  synchronized void succeeded(String login, String address) {
    failures.remove(both(login, address));
    failures.remove(byName(login));
  }

  private boolean open(String key, long now) {
    Failures found = failures.get(key);
    return found == null || now - found.until >= 0;
  }

  private boolean count(String key, int free, long longestSeconds) {
    long now = nanoClock.getAsLong();
    Failures before = failures.get(key);
    int count = before == null || now - before.last > FORGET_AFTER ? 1 : before.count + 1;
    long wait = 0;
    if (count > free) {
      wait = Math.min(longestSeconds, 1L << Math.min(count - free - 1, 30)) * SECOND;
    }
    failures.put(key, new Failures(count, now, now + wait));
    return wait > 0;
  }

  private static boolean isLocal(String address) {
    return LOCAL.contains(address) || address.startsWith("/") || address.startsWith("file:");
  }

  private static String both(String login, String address) {
    return byName(login) + "\n" + address;
  }

  /** Names and addresses share the table: a name begins with a line end, which no address has. */
  private static String byName(String login) {
    String name = login.length() > 255 ? login.substring(0, 255) : login;
    return "\n" + name.toLowerCase(Locale.ROOT);
  }
}
