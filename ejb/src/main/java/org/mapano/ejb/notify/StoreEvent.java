package org.mapano.ejb.notify;

/**
 * Something changed and is durable.
 *
 * @param kind what happened
 * @param storeId store
 * @param folderId folder whose contents or which itself changed
 * @param objectId message or folder concerned; 0 when many changed at once
 * @param changeNumber {@code changes.id} of the change, 0 when there is none
 */
public record StoreEvent(Kind kind, long storeId, long folderId, long objectId, long changeNumber) {
  /** Kinds of events. */
  public enum Kind {
    MESSAGE_CREATED,
    MESSAGE_CHANGED,
    MESSAGE_DELETED,
    MESSAGE_MOVED,
    MESSAGES_CHANGED,
    NEW_MAIL,
    FOLDER_CREATED,
    FOLDER_CHANGED,
    FOLDER_DELETED,
    FOLDER_MOVED
  }
}
