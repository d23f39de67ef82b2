package org.mapano.gateway.imap.search;

import java.util.Set;
import org.mapano.gateway.imap.summary.Field;

/** A condition on messages. Immutable. */
interface SearchKey {
  /** Whether a message fulfils it, as far as the data at hand tells. */
  Tri test(SearchedMessage message);

  /** Data with which the answer is never unknown. */
  Depth depth();

  /** Fields that are asked for from {@link Depth#OUTLINE} on. */
  Set<Field> fields();
}
