package org.mapano.ejb.delivery;

import java.util.List;
import org.mapano.ejb.plugin.SharedMail;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderBlock;

/** A converted mail, for a plug-in that may change it for all recipients. */
final class PluginShare implements SharedMail {
  private final Envelope envelope;
  private final ConvertedMail mail;
  private final List<UserAccount> recipients;
  private MapiMessage changed;

  PluginShare(Envelope envelope, ConvertedMail mail, List<UserAccount> recipients) {
    this.envelope = envelope;
    this.mail = mail;
    this.recipients = recipients;
  }

  @Override
  public List<UserAccount> recipients() {
    return List.copyOf(recipients);
  }

  @Override
  public String sender() {
    return envelope.sender();
  }

  @Override
  public HeaderBlock headers() {
    return mail.structure().root().headers();
  }

  @Override
  public MapiMessage message() {
    return changed == null ? mail.message() : changed;
  }

  @Override
  public MapiMessage change() {
    if (changed == null) {
      changed = mail.message().copy();
    }
    return changed;
  }

  /** The mail after the plug-in. */
  ConvertedMail result() {
    return changed == null ? mail : mail.changed(changed);
  }
}
