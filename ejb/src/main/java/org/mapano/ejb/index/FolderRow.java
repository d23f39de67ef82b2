package org.mapano.ejb.index;

/**
 * A row of {@code mapano_folder}.
 *
 * @param folderId hierarchy id
 * @param lastNumber greatest number the folder ever had
 * @param changeNumber greatest change number that the index contains; {@link #UNBUILT} when the
 *     index must be built before it is read
 * @param recentAfter messages with a greater number are recent
 * @param vanishedFloor the vanished history holds everything after this change number
 */
record FolderRow(
    long folderId, long lastNumber, long changeNumber, long recentAfter, long vanishedFloor) {
  /** Change number of a folder whose index is not usable. */
  static final long UNBUILT = 0;

  /**
   * Change number of an empty folder without any change. No message has it: making the folder was a
   * change already.
   */
  static final long FIRST = 1;

  boolean isBuilt() {
    return changeNumber != UNBUILT;
  }
}
