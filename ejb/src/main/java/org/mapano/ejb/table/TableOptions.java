package org.mapano.ejb.table;

/**
 * Which rows a table shows and how.
 *
 * @param associated folder-associated messages instead of normal ones
 * @param deleted soft-deleted objects instead of living ones
 * @param deep folders at any depth instead of direct subfolders
 * @param uncut cells hold whole values instead of the first 255 characters or 511 bytes
 */
public record TableOptions(boolean associated, boolean deleted, boolean deep, boolean uncut) {
  /** Living, normal objects directly below, values cut. */
  public static final TableOptions PLAIN = new TableOptions(false, false, false, false);
}
