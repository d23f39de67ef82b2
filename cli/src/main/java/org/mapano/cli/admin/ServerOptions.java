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

  @Option(names = "--list-queue", description = "List mail on its way out.")
  private boolean listQueue;

  @Option(
      names = "--hold-mail",
      paramLabel = "ID",
      description = "Keep a mail back that is on its way out.")
  private String hold;

  @Option(
      names = "--release-mail",
      paramLabel = "ID",
      description = "Let a mail go that was kept back.")
  private String release;

  @Option(
      names = "--retry-mail",
      paramLabel = "ID",
      description = "Try to send a mail now; all tries every one.")
  private String retry;

  @Option(
      names = "--delete-mail",
      paramLabel = "ID",
      description = "Take a mail out of the queue; a user's message stays where it is.")
  private String delete;

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
    if (listQueue) {
      chosen.add(new ListQueue());
    }
    addIfGiven(chosen, ChangeQueue.Kind.HOLD, hold);
    addIfGiven(chosen, ChangeQueue.Kind.RELEASE, release);
    addIfGiven(chosen, ChangeQueue.Kind.RETRY, retry);
    addIfGiven(chosen, ChangeQueue.Kind.DELETE, delete);
    if (chosen.size() != 1) {
      throw new UsageException(
          "Exactly one of --clear-cache, --purge-deferred, --purge-softdelete, --list-queue,"
              + " --hold-mail, --release-mail, --retry-mail and --delete-mail is needed.");
    }
    return chosen.get(0);
  }

  private static void addIfGiven(List<Action> chosen, ChangeQueue.Kind kind, String id) {
    if (id != null) {
      chosen.add(new ChangeQueue(kind, id));
    }
  }
}
