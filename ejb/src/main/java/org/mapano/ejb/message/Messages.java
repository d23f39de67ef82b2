package org.mapano.ejb.message;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;

/**
 * Message use cases. Rights, quota, counters, change log, index and events are kept here and
 * nowhere else.
 */
public interface Messages {
  /** The whole message with recipients, attachments and embedded messages. */
  MapiMessage load(StoreSession session, long messageId);

  /**
   * The named single properties of many messages of one folder in few statements; messages that do
   * not exist (any more) are left out.
   */
  Map<Long, PropMap> loadProperties(
      StoreSession session, long folderId, Collection<Long> messageIds, int... tags);

  /**
   * Saves a new message with everything below it, in one transaction.
   *
   * @throws org.mapano.ejb.error.StoreException STORE_FULL above the hard quota, NO_ACCESS,
   *     NOT_FOUND, TOO_COMPLEX
   */
  SavedMessage create(
      StoreSession session, long folderId, MapiMessage message, SaveOptions options);

  /**
   * Sets and deletes properties of a message (not its children).
   *
   * @param delete tags; the types do not matter
   */
  void change(StoreSession session, long messageId, PropMap set, List<Integer> delete);

  /**
   * Changes marks and keywords of many messages of a folder; only messages that really change get a
   * change number. Ids that do not exist are ignored.
   *
   * @param onlyIfUnchangedSince skip messages whose change number is greater; -1 for no condition
   * @return ids that were skipped because of the condition
   */
  List<Long> mark(
      StoreSession session,
      long folderId,
      Collection<Long> messageIds,
      MarkChange change,
      long onlyIfUnchangedSince);

  /** Copies messages into a folder (any store); result in the order of the ids that exist. */
  Map<Long, SavedMessage> copy(
      StoreSession session, Collection<Long> messageIds, long targetFolderId);

  /** Moves messages into a folder; within a store ids are kept, numbers are new. */
  Map<Long, SavedMessage> move(
      StoreSession session, Collection<Long> messageIds, long targetFolderId);

  /** Deletes messages of a folder; soft unless {@code hard}. Unknown ids are ignored. */
  void delete(StoreSession session, long folderId, Collection<Long> messageIds, boolean hard);

  /** Brings soft-deleted messages back into a folder of the same store. */
  Map<Long, SavedMessage> restore(
      StoreSession session, Collection<Long> messageIds, long targetFolderId);

  /**
   * The RFC 5322 form of a message: the original where it was kept, otherwise a regeneration that
   * is kept so that later answers are the same (gateway.md 2.6).
   */
  ByteSource original(StoreSession session, long messageId);

  /**
   * The originals of messages of one folder in few statements. The caller knows from the index that
   * they are small, because some storages read them all at once. Messages without a kept original
   * and those that do not exist (any more) are left out; ask {@link #original} for them.
   */
  Map<Long, ByteSource> originals(StoreSession session, long folderId, Collection<Long> messageIds);

  /**
   * The prepared descriptions of many messages of one folder in few statements. Messages for which
   * they are not kept (yet) and those that do not exist (any more) are left out; {@link #original}
   * makes and keeps them.
   */
  Map<Long, Outline> outlines(StoreSession session, long folderId, Collection<Long> messageIds);

  /**
   * The envelopes alone of those descriptions, which is much cheaper; left out are the same.
   *
   * @return {@link Outline#envelope} by message id
   */
  Map<Long, String> envelopes(StoreSession session, long folderId, Collection<Long> messageIds);

  /** Data of an attachment. */
  ByteSource attachmentData(StoreSession session, long attachmentId);
}
