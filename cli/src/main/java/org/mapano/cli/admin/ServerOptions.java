package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of {@code kopano-srvadm}; exactly one action is given. */
public final class ServerOptions {
  @Option(
      names = "--clear-cache",
      paramLabel = "POOL[,POOL...]",
      description =
          "Forget what is remembered: quota, quotadefault, object, store, acl, cell, index1,"
              + " index2, indexedproperty, userobject, externid, userdetail, server, all.")
  private String clear;

  @Option(
      names = "--purge-deferred",
      description = "Write changes that wait; this server never lets any wait.")
  private boolean deferred;

  @Option(
      names = "--purge-softdelete",
      paramLabel = "DAYS",
      description = "Remove for good what was deleted so many days ago; 0 for everything.")
  private Integer purge;

  /** The action that was asked for. */
  public Action choose() {
    List<Action> chosen = new ArrayList<>();
    if (clear != null) {
      chosen.add(ClearCache.ofPools(clear));
    }
    if (deferred) {
      chosen.add(new PurgeDeferred());
    }
    if (purge != null) {
      chosen.add(new PurgeSoftDelete(purge));
    }
    if (chosen.size() != 1) {
      throw new UsageException(
          "Exactly one of --clear-cache, --purge-deferred and --purge-softdelete is needed.");
    }
    return chosen.get(0);
  }
}
