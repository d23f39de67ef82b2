package org.mapano.mapi.mime.outbound;

/** When a message is also written as TNEF, in a part {@code winmail.dat}. */
public enum TnefUse {
  /** Never: clients of gateways have no use for it. */
  NEVER,
  /** Only what mail cannot express otherwise. */
  MINIMAL,
  /** Also messages with a reminder. */
  AUTOMATIC,
  /** Every message. */
  ALWAYS
}
