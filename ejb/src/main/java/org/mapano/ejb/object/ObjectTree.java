package org.mapano.ejb.object;

import java.util.List;
import org.mapano.mapi.id.SingleInstanceId;
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
 */
public record ObjectTree(
    int type,
    long id,
    int clientId,
    boolean removed,
    PropMap properties,
    List<Integer> tags,
    SingleInstanceId instance,
    List<ObjectTree> children) {}
