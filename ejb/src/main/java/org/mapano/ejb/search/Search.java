package org.mapano.ejb.search;

import java.util.Set;
import org.mapano.ejb.store.Lineage;
import org.mapano.mapi.restriction.Restriction;

/**
 * A running search.
 *
 * @param folderId the search folder
 * @param storeId its store
 * @param restriction condition on messages
 * @param scope hierarchy ids of the folders that are searched
 * @param recursive also what is below them
 */
record Search(
    long folderId, long storeId, Restriction restriction, Set<Long> scope, boolean recursive) {
  /** Whether the messages of a folder are searched. */
  boolean covers(Lineage folder) {
    if (folder.isDeleted() || folder.object().isSearchFolder()) {
      return false;
    }
    return recursive
        ? scope.stream().anyMatch(folder::contains)
        : scope.contains(folder.object().id());
  }
}
