package org.mapano.ejb.search;

import java.util.List;
import org.mapano.mapi.restriction.Restriction;

/**
 * What a search folder shows.
 *
 * @param restriction condition on messages
 * @param folders entry ids of the folders that are searched
 * @param recursive also what is below them
 */
public record SearchCriteria(Restriction restriction, List<byte[]> folders, boolean recursive) {
  /** Most folders of one search. */
  static final int MAX_FOLDERS = 10_000;
}
