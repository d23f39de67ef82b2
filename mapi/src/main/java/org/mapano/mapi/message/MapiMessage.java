package org.mapano.mapi.message;

import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.prop.PropMap;

/**
 * A message with everything below it. Mutable while it is built by a converter; named properties
 * are carried in {@link #named()} until a store gives them tags.
 */
public final class MapiMessage {
  private final PropMap properties = new PropMap();
  private final NamedValues named = new NamedValues();
  private final List<MapiRecipient> recipients = new ArrayList<>();
  private final List<MapiAttachment> attachments = new ArrayList<>();

  /** The message's own properties, without recipients and attachments. */
  public PropMap properties() {
    return properties;
  }

  /** Named properties that have no tag yet. */
  public NamedValues named() {
    return named;
  }

  /** Recipients in the order of PR_ROWID. */
  public List<MapiRecipient> recipients() {
    return recipients;
  }

  /**
   * A message with the same content whose properties can be changed without changing this one.
   * Recipients, attachments and texts are shared, so that they are stored once and kept in memory
   * once.
   */
  public MapiMessage copy() {
    MapiMessage copy = new MapiMessage();
    copy.properties.putAll(properties);
    named.asMap().forEach((name, value) -> copy.named.put(name, value.type(), value.value()));
    copy.recipients.addAll(recipients);
    copy.attachments.addAll(attachments);
    return copy;
  }

  /** Attachments in the order of PR_ATTACH_NUM. */
  public List<MapiAttachment> attachments() {
    return attachments;
  }
}
