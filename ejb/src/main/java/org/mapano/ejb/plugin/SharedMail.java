package org.mapano.ejb.plugin;

import java.util.List;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;

/** A mail that was just converted, before each recipient gets his own copy. */
public interface SharedMail extends ShownMail {
  /** Who gets it. */
  List<UserAccount> recipients();

  /**
   * The message, to be changed for all recipients. Attachments and recipients are to be replaced in
   * the lists instead of changed. The mail as it came is not kept then.
   */
  MapiMessage change();
}
