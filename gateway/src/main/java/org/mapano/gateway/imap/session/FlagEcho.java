package org.mapano.gateway.imap.session;

import org.mapano.gateway.imap.codec.NumberRanges;

/**
 * Which flags an update tells, and how.
 *
 * @param own UIDs that the present command has changed itself
 * @param silent true when their flags are not to be told, false when they are to be told in any
 *     case
 * @param withUid whether each response names the UID (RFC 3501 6.4.8)
 */
public record FlagEcho(NumberRanges own, boolean silent, boolean withUid) {
  private static final FlagEcho PLAIN = new FlagEcho(new NumberRanges(), false, false);
  private static final FlagEcho WITH_UID = new FlagEcho(new NumberRanges(), false, true);

  /** Whatever has changed. */
  public static FlagEcho changes(boolean withUid) {
    return withUid ? WITH_UID : PLAIN;
  }
}
