package org.mapano.ejb.index;

/**
 * Numbers of a locked folder.
 *
 * @param folderId hierarchy id
 * @param lastNumber greatest PR_EC_IMAP_ID the folder ever had, 0 for none: a new message must get
 *     a greater one, whatever the server-wide sequence offers
 * @param changeNumber greatest change number of the folder's contents that the index knows; 0 when
 *     the index has to be built before it is next read
 */
public record FolderNumbers(long folderId, long lastNumber, long changeNumber) {}
