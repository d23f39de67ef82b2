package org.mapano.ejb.store;

import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Who creates or changes an object.
 *
 * @param userId {@code users.id}
 * @param name login name
 * @param entryId address book entry id
 */
public record Author(int userId, String name, byte[] entryId) {
  /** Sets the last modifier, unless it is there. */
  public void sign(PropMap properties) {
    if (!properties.has(Tags.PR_LAST_MODIFIER_NAME)) {
      properties.put(Tags.PR_LAST_MODIFIER_NAME, name);
    }
    if (!properties.has(Tags.PR_LAST_MODIFIER_ENTRYID)) {
      properties.put(Tags.PR_LAST_MODIFIER_ENTRYID, entryId);
    }
  }
}
