package org.mapano.gateway.imap.search;

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
}
