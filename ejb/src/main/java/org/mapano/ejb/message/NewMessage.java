package org.mapano.ejb.message;

import org.mapano.ejb.store.Author;
import org.mapano.mapi.message.MapiMessage;

/**
 * A message to be saved with everything below it.
 *
 * @param folderId folder it goes to
 * @param message properties and children; attachments whose data is the same object, here and in
 *     other messages of the same call, share one stored instance
 * @param options marks, keywords, original text
 * @param author creator and last modifier
 * @param incoming where it comes from
 * @param entryId PR_ENTRYID chosen by a client, or null
 * @param sourceKey PR_SOURCE_KEY chosen by a client, or null
 * @param syncId synchronisation that brings it, 0 for none
 */
public record NewMessage(
    long folderId,
    MapiMessage message,
    SaveOptions options,
    Author author,
    Incoming incoming,
    byte[] entryId,
    byte[] sourceKey,
    long syncId) {
  /** A message whose keys the server makes. */
  public NewMessage(
      long folderId, MapiMessage message, SaveOptions options, Author author, Incoming incoming) {
    this(folderId, message, options, author, incoming, null, null, 0);
  }
}
