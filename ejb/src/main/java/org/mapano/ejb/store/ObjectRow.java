package org.mapano.ejb.store;

/**
 * A row of the table {@code hierarchy}.
 *
 * @param id hierarchy id
 * @param parent hierarchy id of the parent, 0 for a store
 * @param type one of {@link ObjectType}
 * @param flags bits of {@link ObjectFlags}
 * @param owner {@code users.id} of the creator; of a store: of its owner
 */
public record ObjectRow(long id, long parent, int type, int flags, int owner) {
  /** True when the row itself is marked deleted. */
  public boolean isDeleted() {
    return (flags & ObjectFlags.DELETED) != 0;
  }

  /** True for a message that lies in a folder and is not marked deleted itself. */
  public boolean isLivingMessageIn(long folderId) {
    return parent == folderId && type == ObjectType.MESSAGE && !isDeleted();
  }

  /** True for a folder-associated message. */
  public boolean isAssociated() {
    return type == ObjectType.MESSAGE && (flags & ObjectFlags.ASSOCIATED) != 0;
  }

  /** True for a search folder. */
  public boolean isSearchFolder() {
    return type == ObjectType.FOLDER && (flags & 3) == ObjectFlags.SEARCH_FOLDER;
  }
}
