package org.mapano.ejb.delivery;

import org.mapano.ejb.plugin.IncomingMail;
import org.mapano.mapi.message.MapiMessage;

/** What one plug-in works on: nothing of it counts until its call has ended well. */
final class PluginMail extends PluginView implements IncomingMail {
  private final RecipientDelivery delivery;
  private MapiMessage changed;
  private String publicFolder;

  PluginMail(RecipientDelivery delivery) {
    super(delivery);
    this.delivery = delivery;
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
