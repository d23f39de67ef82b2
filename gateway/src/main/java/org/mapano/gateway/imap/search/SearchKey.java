package org.mapano.gateway.imap.search;

/** A condition on messages. Immutable. */
interface SearchKey {
  /** Whether a message fulfils it, as far as the data at hand tells. */
  Tri test(SearchedMessage message);

  /** Data with which the answer is never unknown. */
  Depth depth();
}
