package org.mapano.ejb.index;

/**
 * What a reading transaction knows of the normal messages of a folder: which there are, and when
 * each changed last. Immutable.
 *
 * <p>Whatever the same transaction reads of a message afterwards contains every change up to {@link
 * #changeNumber()}. A message whose {@link #changeOf} is not greater than that number later on is
 * still what was read then: each change of a message comes with a greater number, and those of one
 * folder become visible in rising order.
 */
public final class FolderContents {
  private final Snapshot snapshot;

  FolderContents(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Everything up to this change is contained. */
  public long changeNumber() {
    return snapshot.changeNumber();
  }

  /** Number of messages. */
  public int count() {
    return snapshot.rows().count;
  }

  /** Hierarchy id of the message at a position. */
  public long messageId(int position) {
    return snapshot.messageId(position);
  }

  /** The last change of the message at a position. */
  public long changeNumber(int position) {
    return snapshot.changeNumber(position);
  }

  /** The last change of a message; -1 when it is no normal message of the folder. */
  public long changeOf(long messageId) {
    int position = snapshot.rows().position(messageId);
    return position < 0 ? -1 : snapshot.rows().change(position);
  }
}
