package org.mapano.ejb.delivery;

import org.mapano.ejb.plugin.RecipientMail;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderBlock;

/** One recipient's mail for a plug-in that only looks at it. */
class PluginView implements RecipientMail {
  private final RecipientDelivery delivery;

  PluginView(RecipientDelivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public UserAccount recipient() {
    return delivery.user();
  }

  @Override
  public String sender() {
    return delivery.envelope().sender();
  }

  @Override
  public HeaderBlock headers() {
    return delivery.mail().structure().root().headers();
  }

  @Override
  public MapiMessage message() {
    return delivery.message().copy();
  }
}
