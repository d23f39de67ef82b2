package org.mapano.ejb.plugin;

import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderBlock;

/** A mail for one recipient. */
public interface IncomingMail {
  /** Whose mail it is. */
  UserAccount recipient();

  /** Sender of the envelope; empty for bounces. */
  String sender();

  /** Header fields of the mail as it came. */
  HeaderBlock headers();

  /** The message; to look at only. */
  MapiMessage message();

  /**
   * The message, to be changed. Recipients and attachments are shared with other recipients'
   * messages: replace them in the lists instead of changing them. The mail as it came is not kept
   * then.
   */
  MapiMessage change();

  /**
   * Lets the message go to a folder of the public store in place of the recipient's Inbox; his
   * rules do not apply.
   *
   * @param path names of folders below the visible root, separated by slashes; missing ones are
   *     made
   */
  void moveToPublic(String path);
}
