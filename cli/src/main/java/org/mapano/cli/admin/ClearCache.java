package org.mapano.cli.admin;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mapano.cli.rest.AdminClient;

/**
 * Lets the server forget what it remembers. What comes from the tables of the store is always
 * current, so only the pools about users have something to forget.
 */
final class ClearCache implements Action {
  private static final List<String> POOLS =
      List.of(
          "quota",
          "quotadefault",
          "object",
          "store",
          "acl",
          "cell",
          "index1",
          "index2",
          "indexedproperty",
          "userobject",
          "externid",
          "userdetail",
          "server");
  private static final Set<String> OF_USERS =
      Set.of("quota", "quotadefault", "userobject", "externid", "userdetail", "all");

  private final boolean users;

  private ClearCache(boolean users) {
    this.users = users;
  }

  /** Of the named pools, separated by commas. */
  static ClearCache ofPools(String text) {
    boolean users = false;
    for (String pool : text.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!POOLS.contains(pool) && !pool.equals("all")) {
        throw new UsageException("There is no pool \"" + Names.printable(pool) + "\".");
      }
      users |= OF_USERS.contains(pool);
    }
    return new ClearCache(users);
  }

  /** Of the pools whose bits are set, in the order of the names; empty for all. */
  static ClearCache ofBits(String text) {
    if (text.isEmpty()) {
      return new ClearCache(true);
    }
    try {
      long bits = Long.decode(text);
      boolean users = false;
      for (int bit = 0; bit < POOLS.size(); bit++) {
        users |= (bits >> bit & 1) != 0 && OF_USERS.contains(POOLS.get(bit));
      }
      return new ClearCache(users);
    } catch (NumberFormatException e) {
      throw new UsageException("--clear-cache takes a number, the sum of the pools' bits.");
    }
  }

  @Override
  public String purpose() {
    return "Unable to clear caches";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("Caches would be cleared.");
      return 0;
    }
    if (users) {
      server.perform("server/forget-users");
    }
    call.done("Caches have been cleared.");
    return 0;
  }
}
