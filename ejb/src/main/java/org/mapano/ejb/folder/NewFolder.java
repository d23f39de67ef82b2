package org.mapano.ejb.folder;

import org.mapano.mapi.prop.PropMap;

/**
 * A folder to be created.
 *
 * @param name display name, unique among its siblings without regard to case
 * @param comment PR_COMMENT
 * @param type 1 generic, 2 search folder
 * @param entryId PR_ENTRYID chosen by a client, or null
 * @param sourceKey PR_SOURCE_KEY chosen by a client, or null
 * @param properties further properties, e.g. the container class
 */
public record NewFolder(
    String name, String comment, int type, byte[] entryId, byte[] sourceKey, PropMap properties) {
  /** A generic folder whose keys the server makes. */
  public NewFolder(String name, PropMap properties) {
    this(name, "", 1, null, null, properties);
  }
}
