package org.mapano.gateway.imap.search;

import java.util.Set;
import org.mapano.gateway.imap.summary.Field;

/**
 * The opposite of a key.
 *
 * @param key the key
 */
record NotKey(SearchKey key) implements SearchKey {
  @Override
  public Tri test(SearchedMessage message) {
    return key.test(message).negated();
  }

  @Override
  public Depth depth() {
    return key.depth();
  }

  @Override
  public Set<Field> fields() {
    return key.fields();
  }
}
