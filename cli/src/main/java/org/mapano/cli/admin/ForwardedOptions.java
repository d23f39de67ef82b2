package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about stores that {@code kopano-admin} keeps for scripts. */
public final class ForwardedOptions {
  @Option(
      names = "--list-orphans",
      description = "List stores without owner and users without store.")
  private boolean orphans;

  @Option(
      names = "--hook-store",
      paramLabel = "GUID",
      description = "Give a store without owner to a user (-u), or to everybody as public store.")
  private String hook;

  @Option(
      names = "--copyto-public",
      description =
          "With --hook-store: do not give the store to anybody, copy it into the public store.")
  private boolean copy;

  @Option(
      names = "--unhook-store",
      paramLabel = "NAME",
      description = "Take the store away from a user; it stays.")
  private String unhook;

  @Option(
      names = "--remove-store",
      paramLabel = "GUID",
      description = "Remove a store without owner; the purge of deleted items erases it.")
  private String remove;

  /** Whether {@code -u} names the new owner of a store here, and no user to change. */
  boolean takesUser() {
    return hook != null;
  }

  /**
   * What was asked for.
   *
   * @param user argument of {@code -u} or null
   * @param type argument of {@code --type} or null
   */
  List<Action> chosen(String user, String type) {
    List<Action> chosen = new ArrayList<>();
    if (orphans) {
      chosen.add(new ListOrphans());
    }
    if (copy && (hook == null || user != null)) {
      throw new UsageException("--copyto-public goes with --hook-store, without -u.");
    }
    if (copy) {
      chosen.add(new CopyStore(Names.printable(hook)));
    } else if (hook != null) {
      String owner = user == null ? "Everyone" : Names.printable(user);
      String kind = user == null ? "group" : type;
      chosen.add(new HookStore(Names.printable(hook), owner, StoreTypes.ofOwner(kind)));
    }
    if (unhook != null) {
      chosen.add(new UnhookStore(Names.printable(unhook), StoreTypes.ofOwner(type)));
    }
    if (remove != null) {
      chosen.add(new RemoveStore(Names.printable(remove)));
    }
    return chosen;
  }
}
