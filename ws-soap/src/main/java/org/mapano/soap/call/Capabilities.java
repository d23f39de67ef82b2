package org.mapano.soap.call;

/** Bits of what client and server can do, as they tell each other at the logon. */
public final class Capabilities {
  /** Compressed messages. */
  public static final long COMPRESSION = 0x1;

  /** Encrypted connections. */
  public static final long CRYPT = 0x8;

  /** Session numbers of 64 bits. */
  public static final long LARGE_SESSION_ID = 0x10;

  /** Licence questions are answered. */
  public static final long LICENSE_SERVER = 0x20;

  /** Several servers. */
  public static final long MULTI_SERVER = 0x40;

  /** Single properties by the object's entry id. */
  public static final long LOADPROP_ENTRYID = 0x80;

  /** Streaming of messages. */
  public static final long ENHANCED_ICS = 0x100;

  /** Unicode texts. */
  public static final long UNICODE = 0x200;

  /** Message locks. */
  public static final long MESSAGE_LOCK = 0x400;

  /** Choice of properties in exports. */
  public static final long EXPORT_PROPTAG = 0x800;

  /** Acting as another user. */
  public static final long IMPERSONATION = 0x1000;

  /** Named properties beyond 0x7AFF. */
  public static final long MANY_NAMES = 0x8000;

  private static final long ALWAYS =
      CRYPT | LICENSE_SERVER | LOADPROP_ENTRYID | EXPORT_PROPTAG | IMPERSONATION | MANY_NAMES;
  private static final long ECHOED = MULTI_SERVER | UNICODE | MESSAGE_LOCK;

  private Capabilities() {}

  /**
   * What the server grants.
   *
   * @param wanted the client's bits
   * @param remote whether compression pays
   * @param streaming whether streaming is switched on
   */
  public static long granted(long wanted, boolean remote, boolean streaming) {
    long possible = ECHOED | (remote ? COMPRESSION : 0) | (streaming ? ENHANCED_ICS : 0);
    return ALWAYS | wanted & possible;
  }
}
