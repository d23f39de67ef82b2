package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/** The first steps of every change of one message: may it be changed, and what does it have? */
@Singleton
class EditableMessages {
  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;

  @Inject
  EditableMessages(
      IndexWriter index, Ancestry ancestry, AccessControl access, PropertyRows properties) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
  }

  /**
   * Locks the folder and finds the message in it.
   *
   * @param folderId folder the message was seen in
   * @throws StoreException NOT_FOUND when it is not there, OBJECT_DELETED when it or its folder is
   *     deleted, NO_ACCESS
   */
  Lineage lock(Tx tx, StoreSession session, long folderId, long messageId) throws SQLException {
    index.lock(tx, folderId);
    Lineage lineage = ancestry.get(tx, messageId);
    ObjectRow row = lineage.object();
    if (row.type() != ObjectType.MESSAGE || row.parent() != folderId) {
      throw StoreException.notFound("Message " + messageId);
    }
    if (lineage.isDeleted()) {
      throw new StoreException(ErrorCode.OBJECT_DELETED, "Message " + messageId + " is deleted");
    }
    access.check(tx, session, lineage, Wanted.EDIT);
    return lineage;
  }

  /**
   * What the message has of everything that a change touches.
   *
   * @param set tags that are set or otherwise of interest
   * @param removed property ids that are removed, with whatever type
   * @param keywordsId property id of the keywords, 0 when they are not known in this database
   */
  PropMap present(
      Tx tx, long messageId, Collection<Integer> set, List<Integer> removed, int keywordsId)
      throws SQLException {
    Set<Integer> tags = new HashSet<>(ChangeRecorder.TAGS);
    tags.addAll(set);
    for (int id : removed) {
      tags.add(PropTag.of(id, PropType.UNSPECIFIED));
      tags.add(PropTag.of(id, PropType.MV_FLAG));
    }
    if (keywordsId != 0) {
      tags.add(Keywords.tag(keywordsId));
    }
    return properties.read(tx, List.of(messageId), tags).get(messageId);
  }
}
