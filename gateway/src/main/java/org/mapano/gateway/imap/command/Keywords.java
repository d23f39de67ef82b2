package org.mapano.gateway.imap.command;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.mapano.ejb.index.FolderIndex;

/** Client keywords, which differ by more than case (RFC 3501 2.3.2). */
final class Keywords {
  private Keywords() {}

  /** All keywords in use in a folder, by their form without regard to case. */
  static TreeMap<String, String> inUse(FolderIndex index) {
    TreeMap<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < index.count(); i++) {
      for (String keyword : index.keywords(i)) {
        known.putIfAbsent(keyword, keyword);
      }
    }
    return known;
  }

  /** Keywords in the case in which the folder knows them already. */
  static Set<String> asKnown(Set<String> named, FolderIndex index) {
    if (named.isEmpty()) {
      return named;
    }
    TreeMap<String, String> known = inUse(index);
    Set<String> same = new LinkedHashSet<>();
    named.forEach(keyword -> same.add(known.getOrDefault(keyword, keyword)));
    return same;
  }
}
