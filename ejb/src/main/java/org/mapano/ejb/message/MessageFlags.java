package org.mapano.ejb.message;

/** Bits of PR_MESSAGE_FLAGS (MS-OXCMSG 2.2.1.6). */
public final class MessageFlags {
  public static final int READ = 0x001;
  public static final int UNMODIFIED = 0x002;
  public static final int SUBMIT = 0x004;
  public static final int UNSENT = 0x008;
  public static final int HAS_ATTACH = 0x010;
  public static final int FROM_ME = 0x020;
  public static final int ASSOCIATED = 0x040;
  public static final int RESEND = 0x080;
  public static final int RN_PENDING = 0x100;
  public static final int NRN_PENDING = 0x200;

  /** What a client may set on a new message. */
  static final int SETTABLE =
      READ | UNMODIFIED | UNSENT | FROM_ME | RESEND | RN_PENDING | NRN_PENDING;

  private static final int DELETED = 0x400;

  private MessageFlags() {}

  /** The flags of a new message. */
  static int ofNew(int sent, Incoming incoming, boolean associated, boolean attachments) {
    int kept =
        switch (incoming) {
          case NEW -> sent & SETTABLE;
          case SYNC -> sent & ~(ASSOCIATED | DELETED);
          case COPY -> sent & ~(ASSOCIATED | DELETED | SUBMIT);
        };
    kept = attachments ? kept | HAS_ATTACH : kept & ~HAS_ATTACH;
    return associated ? kept | ASSOCIATED : kept;
  }
}
