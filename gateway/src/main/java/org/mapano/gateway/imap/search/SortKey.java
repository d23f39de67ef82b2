package org.mapano.gateway.imap.search;

import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.Summaries;

/** Sort keys of RFC 5256 section 3 and RFC 5957. Ties end in the order of sequence numbers. */
enum SortKey {
  ARRIVAL(Set.of()) {
    @Override
    Comparable<?> value(FolderIndex index, Summaries summaries, int position) {
      return index.receivedTicks(position);
    }
  },
  CC(Set.of(Field.CC_MAILBOX)),
  DATE(Set.of(Field.SENT)),
  FROM(Set.of(Field.FROM_MAILBOX)),
  SIZE(Set.of(Field.SIZE)) {
    @Override
    Comparable<?> value(FolderIndex index, Summaries summaries, int position) {
      long known = index.size(position);
      return known >= 0 ? known : (Long) summaries.value(Field.SIZE, position);
    }
  },
  SUBJECT(Set.of(Field.BASE_SUBJECT)),
  TO(Set.of(Field.TO_MAILBOX)),
  DISPLAYFROM(Set.of(Field.FROM_NAME)),
  DISPLAYTO(Set.of(Field.TO_NAME));

  private final Set<Field> fields;

  SortKey(Set<Field> fields) {
    this.fields = fields;
  }

  /** What has to be read; the size only where the index does not know it. */
  Set<Field> fields() {
    return fields;
  }

  /** What is compared. */
  Comparable<?> value(FolderIndex index, Summaries summaries, int position) {
    return (Comparable<?>) summaries.value(fields.iterator().next(), position);
  }
}
