package org.mapano.gateway.imap.mailbox;

import org.mapano.ejb.folder.FolderInfo;

/**
 * A folder under its mailbox name.
 *
 * @param folder the folder
 * @param name full name with delimiters, not encoded
 * @param selectable whether it holds mail
 * @param special true for a folder that every store has; it cannot be deleted or renamed
 * @param specialUse attribute of RFC 6154, or null
 */
public record Mailbox(
    FolderInfo folder, String name, boolean selectable, boolean special, String specialUse) {
  /** Hierarchy id of the folder. */
  public long id() {
    return folder.id();
  }
}
