package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that start repairs and moves. */
public final class MaintenanceOptions {
  @Option(
      names = "--reset-folder-count",
      paramLabel = "USER",
      description = "Count the contents of the user's folders anew and correct the counters.")
  private String recount;

  @Option(
      names = "--force-resync",
      paramLabel = "USER",
      arity = "0..*",
      description =
          "Let clients that keep a copy of these users' mailboxes fetch them anew; of all users"
              + " without a name, which has to be confirmed.")
  private List<String> resync;

  @Option(
      names = "--purge-softdelete",
      paramLabel = "DAYS",
      description = "Remove for good what was deleted so many days ago; 0 for everything.")
  private Integer purge;

  @Option(
      names = "--check-attachments",
      description = "Look for attachment data without owner; with --repair remove it.")
  private boolean check;

  @Option(names = "--repair", description = "With --check-attachments: repair what is found.")
  private boolean repair;

  @Option(
      names = "--copy-attachments-to",
      paramLabel = "STORAGE",
      description = "Copy all attachment data to a storage that is not in use yet.")
  private String copyTo;

  @Option(
      names = "--move-attachments-from",
      paramLabel = "STORAGE",
      description =
          "Take over what a storage that is not in use any more has, and remove it there.")
  private String moveFrom;

  @Option(
      names = "--rebuild-index",
      description = "Build the index of the messages of every folder anew.")
  private boolean rebuild;

  @Option(
      names = "--clear-cache",
      paramLabel = "BITS",
      arity = "0..1",
      fallbackValue = "",
      description = "Forget what is remembered; the sum of the pools' bits, all without.")
  private String clear;

  @Option(
      names = "--purge-deferred",
      description = "Write changes that wait; this server never lets any wait.")
  private boolean deferred;

  /** What was asked for. */
  List<Action> chosen() {
    List<Action> chosen = new ArrayList<>();
    if (recount != null) {
      chosen.add(new ResetFolderCount(Names.user(recount)));
    }
    if (resync != null) {
      chosen.add(new ForceResync(resync.stream().map(Names::user).toList(), System.in));
    }
    if (purge != null) {
      chosen.add(new PurgeSoftDelete(purge));
    }
    if (clear != null) {
      chosen.add(ClearCache.ofBits(clear));
    }
    if (deferred) {
      chosen.add(new PurgeDeferred());
    }
    if (check) {
      chosen.add(new CheckAttachments(repair));
    } else if (repair) {
      throw new UsageException("--repair goes with --check-attachments.");
    }
    if (copyTo != null) {
      chosen.add(MoveAttachments.copyTo(Names.printable(copyTo)));
    }
    if (moveFrom != null) {
      chosen.add(MoveAttachments.moveFrom(Names.printable(moveFrom)));
    }
    if (rebuild) {
      chosen.add(new RebuildIndex());
    }
    return chosen;
  }
}
