package org.mapano.gateway.imap.fetch;

/** Where an item finds its data, cheapest first. */
enum Need {
  /** In the folder's index. */
  INDEX,
  /** In the prepared descriptions. */
  SUMMARY,
  /** In the raw message. */
  CONTENT
}
