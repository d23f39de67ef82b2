package org.mapano.ejb.delivery;

import org.mapano.ejb.plugin.IncomingMail;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderBlock;

/** What one plug-in works on: nothing of it counts until its call has ended well. */
final class PluginMail implements IncomingMail {
  private final RecipientDelivery delivery;
  private MapiMessage changed;
  private String publicFolder;

  PluginMail(RecipientDelivery delivery) {
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
    return changed == null ? delivery.message() : changed;
  }

  @Override
  public MapiMessage change() {
    if (changed == null) {
      changed = delivery.message().copy();
    }
    return changed;
  }

  @Override
  public void moveToPublic(String path) {
    publicFolder = path;
  }

  /** The changed message, or null. */
  MapiMessage changed() {
    return changed;
  }

  /** Where the message is to go, or null. */
  String publicFolder() {
    return publicFolder;
  }
}
