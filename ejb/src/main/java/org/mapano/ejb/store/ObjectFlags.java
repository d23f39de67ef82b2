package org.mapano.ejb.store;

/** Bits of {@code hierarchy.flags}. */
public final class ObjectFlags {
  /** Low bits of a folder: generic. */
  public static final int GENERIC_FOLDER = 1;

  /** Low bits of a folder: search folder. */
  public static final int SEARCH_FOLDER = 2;

  /** A folder-associated message. */
  public static final int ASSOCIATED = 0x40;

  /** Soft-deleted, or a store marked for removal; what lies below is deleted with it. */
  public static final int DELETED = 0x400;

  private ObjectFlags() {}
}
