package org.mapano.mapi.mime;

/** Tags that only the mail conversion uses. */
public final class MimeTags {
  /** Charset label of a text attachment (PidTagTextAttachmentCharset). */
  public static final int PR_TEXT_ATTACHMENT_CHARSET = 0x371B001F;

  private MimeTags() {}
}
