package org.mapano.ejb.message;

/** Where the properties of a message to be saved come from; decides what the server sets itself. */
public enum Incoming {
  /** A client or a delivery: flags are filtered, the modification time is now. */
  NEW,
  /** A synchronisation: times and flags are kept as sent. */
  SYNC,
  /** A copy of a message of this server: everything is kept. */
  COPY
}
