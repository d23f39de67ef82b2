package org.mapano.gateway.imap.search;

/** How much of a message has been read, cheapest first. */
enum Depth {
  INDEX,
  OUTLINE,
  HEADER,
  TEXT
}
