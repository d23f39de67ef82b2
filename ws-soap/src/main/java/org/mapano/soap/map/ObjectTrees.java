package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.SingleInstanceId;
import org.mapano.soap.type.SaveObject;

/** Trees of objects on the wire. */
public final class ObjectTrees {
  /** Deepest nesting that is looked at; the store has a limit of its own for messages. */
  private static final int MAX_DEPTH = 128;

  private ObjectTrees() {}

  /**
   * What a client sends.
   *
   * @throws StoreException TOO_COMPLEX, UNKNOWN_INSTANCE_ID for a malformed instance id
   */
  public static ObjectTree toStore(SaveObject sent) {
    return toStore(sent, 0);
  }

  private static ObjectTree toStore(SaveObject sent, int depth) {
    if (depth > MAX_DEPTH) {
      throw new StoreException(ErrorCode.TOO_COMPLEX, "Objects are nested too deeply");
    }
    List<ObjectTree> children = new ArrayList<>();
    for (SaveObject child : sent.children()) {
      children.add(toStore(child, depth + 1));
    }
    List<Integer> tags = new ArrayList<>();
    for (int tag : PropTags.toMapi(sent.delProps())) {
      tags.add(tag);
    }
    return new ObjectTree(
        (int) sent.ulObjType(),
        sent.ulServerId(),
        (int) sent.ulClientId(),
        sent.bDelete(),
        PropVals.toMapi(sent.modProps()),
        tags,
        instance(sent.lpInstanceIds()),
        children);
  }

  private static SingleInstanceId instance(List<byte[]> ids) {
    if (ids == null || ids.isEmpty()) {
      return null;
    }
    try {
      return SingleInstanceId.parse(ids.getFirst());
    } catch (MalformedIdException malformed) {
      throw new StoreException(ErrorCode.UNKNOWN_INSTANCE_ID, malformed.getMessage());
    }
  }

  /** What the server answers. */
  public static SaveObject toWire(ObjectTree tree) {
    return new SaveObject(
        tree.children().stream().map(ObjectTrees::toWire).toList(),
        PropTags.toWire(tree.tags()),
        PropVals.toWire(tree.properties()),
        false,
        Integer.toUnsignedLong(tree.clientId()),
        tree.id(),
        tree.type(),
        tree.instance() == null ? null : List.of(tree.instance().toBytes()));
  }
}
