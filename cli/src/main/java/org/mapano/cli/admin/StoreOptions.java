package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code kopano-storeadm}; exactly one action is given. */
public final class StoreOptions {
  @Option(
      names = "-A",
      paramLabel = "GUID",
      description =
          "Give a store without owner to a user (-n), or copy it into the public store (-p).")
  private String attach;

  @Option(names = "-p", description = "With -A: copy the store into the public store.")
  private boolean copy;

  @Option(names = "-C", description = "Create the store of a user (-n).")
  private boolean create;

  @Option(names = "-D", description = "Take the store away from a user (-n); it stays.")
  private boolean detach;

  @Option(names = "-M", description = "List all stores, a JSON object for each.")
  private boolean list;

  @Option(names = "-O", description = "List stores without owner and users without store.")
  private boolean orphans;

  @Option(names = "-P", description = "Create the public store.")
  private boolean publicStore;

  @Option(names = "-k", paramLabel = "COMPANY", description = "With -P: of this company.")
  private String company;

  @Option(
      names = "-R",
      paramLabel = "GUID",
      description = "Remove a store without owner; the purge of deleted items erases it.")
  private String remove;

  @Option(names = "-n", paramLabel = "NAME", description = "The user.")
  private String name;

  @Option(
      names = "-t",
      paramLabel = "TYPE",
      description = "Kind of owner: user (default), archive, or group for the public store.")
  private String type;

  @Option(names = "-l", paramLabel = "LOCALE", description = "With -C: language of the folders.")
  private String locale;

  /** The action that was asked for. */
  public Action choose() {
    List<Action> chosen = new ArrayList<>();
    if (copy && (attach == null || name != null)) {
      throw new UsageException("-p goes with -A, without -n.");
    }
    if (copy) {
      chosen.add(new CopyStore(Names.printable(attach)));
    } else if (attach != null) {
      chosen.add(new HookStore(Names.printable(attach), named("-A"), storeType()));
    }
    if (create) {
      chosen.add(new CreateStore(named("-C"), locale, true));
    }
    if (detach) {
      chosen.add(new UnhookStore(named("-D"), storeType()));
    }
    if (list) {
      chosen.add(new ListStores());
    }
    if (orphans) {
      chosen.add(new ListOrphans());
    }
    if (publicStore) {
      chosen.add(new CreatePublicStore(company == null ? null : Names.printable(company), true));
    }
    if (remove != null) {
      chosen.add(new RemoveStore(Names.printable(remove)));
    }
    if (chosen.size() != 1) {
      throw new UsageException("Exactly one of -A, -C, -D, -M, -O, -P and -R is needed.");
    }
    if (locale != null && !create) {
      throw new UsageException("-l goes with -C.");
    }
    return chosen.get(0);
  }

  private String named(String action) {
    if (name == null) {
      throw new UsageException(action + " needs a name (-n).");
    }
    return Names.printable(name);
  }

  private String storeType() {
    return StoreTypes.ofOwner(type);
  }
}
