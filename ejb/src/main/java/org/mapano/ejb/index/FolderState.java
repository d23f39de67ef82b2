package org.mapano.ejb.index;

/**
 * Numbers that describe a folder to clients that keep a mirror of it.
 *
 * @param folderId hierarchy id
 * @param validity changes when numbers of the folder lose their meaning (1 to 2^32-1)
 * @param nextNumber greater than every number ever given out in the folder
 * @param changeNumber highest change number of the folder
 * @param messages number of normal messages
 * @param unseen of these unread
 * @param deleted of these marked deleted
 * @param size sum of the sizes of the raw messages in bytes
 * @param recentAfter messages with a greater number are recent
 */
public record FolderState(
    long folderId,
    long validity,
    long nextNumber,
    long changeNumber,
    int messages,
    int unseen,
    int deleted,
    long size,
    long recentAfter) {}
