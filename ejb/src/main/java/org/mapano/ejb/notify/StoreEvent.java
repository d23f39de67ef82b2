package org.mapano.ejb.notify;

/**
 * Something changed and is durable.
 *
 * @param kind what happened
 * @param storeId store
 * @param folderId folder whose contents or which itself changed
 * @param objectId message or folder concerned; 0 when many changed at once
 * @param changeNumber {@code changes.id} of the change, 0 when there is none
 * @param origin what was moved or copied; null for other kinds
 */
public record StoreEvent(
    Kind kind, long storeId, long folderId, long objectId, long changeNumber, Origin origin) {
  /** An event that has no origin. */
  public StoreEvent(Kind kind, long storeId, long folderId, long objectId, long changeNumber) {
    this(kind, storeId, folderId, objectId, changeNumber, null);
  }

  /**
   * Where a moved or copied object came from.
   *
   * @param folderId folder it was in
   * @param objectId the object there; its own id when it was moved
   * @param entryId PR_ENTRYID it had there when it has another one now, else null
   */
  public record Origin(long folderId, long objectId, byte[] entryId) {}

  /** Kinds of events. */
  public enum Kind {
    MESSAGE_CREATED,
    MESSAGE_CHANGED,
    MESSAGE_DELETED,

    /** It came here from another folder; told after {@link #MESSAGE_LEFT} of that folder. */
    MESSAGE_MOVED,

    /** It is in another folder now. */
    MESSAGE_LEFT,

    /** It is a copy of another message. */
    MESSAGE_COPIED,
    MESSAGES_CHANGED,
    NEW_MAIL,
    FOLDER_CREATED,
    FOLDER_CHANGED,
    FOLDER_DELETED,
    FOLDER_MOVED
  }
}
