package org.mapano.mapi.message;

import org.mapano.mapi.prop.PropMap;

/**
 * One recipient row: PR_RECIPIENT_TYPE, names, addresses, entry id.
 *
 * @param properties the row's properties, mutable
 */
public record MapiRecipient(PropMap properties) {
  /** An empty row. */
  public MapiRecipient() {
    this(new PropMap());
  }
}
