package org.mapano.ejb.folder;

/**
 * A folder as lists show it.
 *
 * @param id hierarchy id
 * @param parentId hierarchy id of the parent folder
 * @param name display name
 * @param containerClass PR_CONTAINER_CLASS, may be empty
 * @param search true for a search folder
 * @param hidden PR_ATTR_HIDDEN
 * @param messages number of normal messages
 * @param unread of these unread
 * @param rights effective right bits of the session (see {@link Rights})
 */
public record FolderInfo(
    long id,
    long parentId,
    String name,
    String containerClass,
    boolean search,
    boolean hidden,
    int messages,
    int unread,
    int rights) {}
