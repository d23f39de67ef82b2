package org.mapano.mapi.message;

import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;

/**
 * One attachment: properties and either data (PR_ATTACH_DATA_BIN, which is never among the
 * properties) or an embedded message, or neither.
 */
public final class MapiAttachment {
  private final PropMap properties = new PropMap();
  private final NamedValues named = new NamedValues();
  private ByteSource data;
  private MapiMessage embedded;

  /** The attachment's own properties. */
  public PropMap properties() {
    return properties;
  }

  /** Named properties that have no tag yet. */
  public NamedValues named() {
    return named;
  }

  /** The data, or null when there is none or it could not be found. */
  public ByteSource data() {
    return data;
  }

  /** Sets the data. */
  public MapiAttachment data(ByteSource source) {
    this.data = source;
    return this;
  }

  /** The embedded message, or null. */
  public MapiMessage embedded() {
    return embedded;
  }

  /** Sets the embedded message. */
  public MapiAttachment embedded(MapiMessage message) {
    this.embedded = message;
    return this;
  }
}
