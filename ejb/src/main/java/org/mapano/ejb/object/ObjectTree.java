package org.mapano.ejb.object;

import java.util.List;
import org.mapano.mapi.id.SingleInstanceId;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;

/**
 * An object and what is below it: as it is, or what is to be changed.
 *
 * @param type one of {@link org.mapano.ejb.store.ObjectType}
 * @param id hierarchy id; 0 for an object that is to be made
 * @param clientId the client's number of a recipient or attachment, given back to it
 * @param removed true when the object is to be removed
 * @param properties values; to be set when saving. PR_ATTACH_DATA_BIN may be among them then
 * @param tags when loading, the tags of all properties there are, also of those too long to be
 *     among the values; when saving, those to be deleted
 * @param instance data of an attachment that the server holds, or null
 * @param children recipients, attachments, or the embedded message of an attachment
 * @param data data of an attachment, or the RFC 5322 text of a message, that is not among the
 *     properties because it may be long; null for none
 */
public record ObjectTree(
    int type,
    long id,
    int clientId,
    boolean removed,
    PropMap properties,
    List<Integer> tags,
    SingleInstanceId instance,
    List<ObjectTree> children,
    ByteSource data) {
  /** A tree that has no data beside its properties. */
  public ObjectTree(
      int type,
      long id,
      int clientId,
      boolean removed,
      PropMap properties,
      List<Integer> tags,
      SingleInstanceId instance,
      List<ObjectTree> children) {
    this(type, id, clientId, removed, properties, tags, instance, children, null);
  }
}
