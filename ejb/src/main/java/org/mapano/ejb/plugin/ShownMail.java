package org.mapano.ejb.plugin;

import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderBlock;

/** A mail that a plug-in looks at. */
public interface ShownMail {
  /** Sender of the envelope; empty for bounces. */
  String sender();

  /** Header fields of the mail as it came. */
  HeaderBlock headers();

  /** The message; to look at only. */
  MapiMessage message();
}
