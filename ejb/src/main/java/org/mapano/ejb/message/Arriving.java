package org.mapano.ejb.message;

import java.util.Set;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * A message whose rows exist and that is about to become visible in a folder.
 *
 * @param messageId hierarchy id
 * @param folder where it goes
 * @param sourceKey its source key in that folder
 * @param freshKey true when the source key has never been logged
 * @param syncId synchronisation that brings it, 0 for none
 * @param associated folder-associated
 * @param marks bits of {@link Marks}
 * @param keywords keywords
 * @param size PR_MESSAGE_SIZE
 * @param rawSize size of the RFC 5322 text; negative when not known, as the index wants it
 * @param received time of arrival in ticks
 * @param changeKey change key a synchronisation supplied, or null
 * @param predecessors predecessor change list so far, or null
 * @param origin what was moved or copied, or null
 */
record Arriving(
    long messageId,
    FolderFacts folder,
    byte[] sourceKey,
    boolean freshKey,
    long syncId,
    boolean associated,
    int marks,
    Set<String> keywords,
    long size,
    long rawSize,
    long received,
    byte[] changeKey,
    byte[] predecessors,
    StoreEvent.Origin origin) {
  /** The same message, known to come from somewhere. */
  Arriving from(StoreEvent.Origin from) {
    return new Arriving(
        messageId,
        folder,
        sourceKey,
        freshKey,
        syncId,
        associated,
        marks,
        keywords,
        size,
        rawSize,
        received,
        changeKey,
        predecessors,
        from);
  }

  /**
   * A stored message that comes into a folder under a new source key.
   *
   * @param messageId it or its copy
   * @param stored its properties: marks, keywords, sizes, time of arrival
   * @param keywordsId property id of the keywords, 0 when they are not known in this database
   * @param predecessors predecessor change list so far, or null
   */
  static Arriving ofStored(
      long messageId,
      FolderFacts folder,
      byte[] sourceKey,
      boolean associated,
      PropMap stored,
      int keywordsId,
      byte[] predecessors) {
    int size = stored.integer(Tags.PR_MESSAGE_SIZE, 0);
    return new Arriving(
        messageId,
        folder,
        sourceKey,
        true,
        0,
        associated,
        MarkProperties.marks(stored),
        Keywords.of(stored, keywordsId),
        size,
        stored.integer(Tags.PR_EC_IMAP_EMAIL_SIZE, -size),
        Received.ticks(stored),
        null,
        predecessors,
        null);
  }
}
