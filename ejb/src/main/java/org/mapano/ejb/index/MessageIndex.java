package org.mapano.ejb.index;

import java.util.Collection;
import java.util.List;
import org.mapano.ejb.session.StoreSession;

/** Access to folder snapshots. */
public interface MessageIndex {
  /** The current snapshot; needs the right to read. Cheap when nothing changed. */
  FolderIndex open(StoreSession session, long folderId);

  /** The numbers of a folder without its messages (for status queries). */
  FolderState state(StoreSession session, long folderId);

  /** States of many folders in few statements, in the order given; unreadable ones left out. */
  List<FolderState> states(StoreSession session, Collection<Long> folderIds);

  /**
   * Numbers of messages that left the folder after a change number.
   *
   * @return null when the history does not reach back that far
   */
  long[] vanishedSince(StoreSession session, long folderId, long changeNumber);

  /** Says that all messages up to a number have been shown; later ones are recent. */
  void markShown(StoreSession session, long folderId, long number);

  /** Sets the raw size of messages once it is known (regenerated messages). */
  void sizeKnown(long folderId, long messageId, long size);
}
