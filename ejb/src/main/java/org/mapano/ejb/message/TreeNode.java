package org.mapano.ejb.message;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;

/** One object of a tree that is about to be inserted: message, recipient or attachment. */
final class TreeNode {
  final TreeNode parent;
  final int type;
  final int flags;
  final PropMap properties;
  final List<TreeNode> children = new ArrayList<>();
  ByteSource data;
  ByteSource original;
  long parentId;
  long id;
  long size;

  TreeNode(TreeNode parent, int type, int flags, PropMap properties) {
    this.parent = parent;
    this.type = type;
    this.flags = flags;
    this.properties = properties;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  /** The row to insert, once the parent has its id. */
  ObjectRow row(int owner) {
    return new ObjectRow(0, parent == null ? parentId : parent.id, type, flags, owner);
  }
}
