package org.mapano.ejb.delivery;

import java.util.List;

/**
 * Where and how mail is put into a mailbox, when whoever hands it over wants something special.
 *
 * @param junk into the junk folder, whatever a filter says
 * @param shared into the public store instead of the mailbox
 * @param path names of a folder and those above it, from the visible root of the store; empty for
 *     the Inbox, or in the public store for that root
 * @param create whether missing folders of the path are made; else the mail goes to the Inbox
 * @param read whether the message counts as read
 * @param quiet whether no client is told of new mail
 */
public record Placement(
    boolean junk, boolean shared, List<String> path, boolean create, boolean read, boolean quiet) {
  /** Nothing special. */
  public static final Placement USUAL = new Placement(false, false, List.of(), false, false, false);

  /** Longest path of folders. */
  public static final int MAX_PATH = 32;

  /** Copies the path. */
  public Placement {
    path = List.copyOf(path);
  }

  /** Whether a folder is named. */
  boolean namesFolder() {
    return shared || !path.isEmpty();
  }
}
