package org.mapano.ejb.notify;

/**
 * What an event is about, by the ids that clients know. Read after the event: an id is null when
 * the object is gone for good.
 *
 * @param entryId PR_ENTRYID of the object
 * @param folderEntryId PR_ENTRYID of the folder
 * @param parentEntryId PR_ENTRYID of the folder above that folder
 * @param oldEntryId PR_ENTRYID of what was moved or copied, as it was before; null when the object
 *     kept it
 * @param oldFolderEntryId PR_ENTRYID of the folder that was in, else null
 * @param messageClass PR_MESSAGE_CLASS of a new mail, else null
 * @param messageFlags PR_MESSAGE_FLAGS of a new mail
 */
public record EventObject(
    byte[] entryId,
    byte[] folderEntryId,
    byte[] parentEntryId,
    byte[] oldEntryId,
    byte[] oldFolderEntryId,
    String messageClass,
    int messageFlags) {}
