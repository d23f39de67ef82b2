package org.mapano.ejb.plugin;

import org.mapano.mapi.message.MapiMessage;

/** A mail for one recipient, which may be changed and go elsewhere. */
public interface IncomingMail extends RecipientMail {
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
