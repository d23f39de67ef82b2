package org.mapano.ejb.message;

import java.sql.SQLException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.id.SingleInstanceId;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Makes of what a client sends the objects that are stored; remembers which became which. */
final class SentTree {
  private static final int MAX_OBJECTS = 50_000;

  private final InstanceSource known;
  private final Author author;
  private final Incoming incoming;
  private final int maxDepth;
  private final long now;
  private final Map<ObjectTree, TreeNode> nodes = new IdentityHashMap<>();

  /** Finds data that the server holds already. */
  @FunctionalInterface
  interface InstanceSource {
    /**
     * The data of an instance.
     *
     * @throws StoreException UNKNOWN_INSTANCE_ID
     */
    ByteSource find(SingleInstanceId id) throws SQLException;
  }

  SentTree(InstanceSource known, Author author, Incoming incoming, int maxDepth, long now) {
    this.known = known;
    this.author = author;
    this.incoming = incoming;
    this.maxDepth = maxDepth;
    this.now = now;
  }

  /** The node that was made of a sent object, or null. */
  TreeNode node(ObjectTree sent) {
    return nodes.get(sent);
  }

  /**
   * A new message.
   *
   * @param parent attachment it is embedded in, or null
   * @param flags of the hierarchy row
   * @param depth how deep it is nested
   */
  TreeNode message(TreeNode parent, ObjectTree sent, int flags, int depth) throws SQLException {
    if (depth > maxDepth) {
      throw new StoreException(
          ErrorCode.TOO_COMPLEX, "Messages are nested more than " + maxDepth + " deep");
    }
    PropMap properties = properties(sent);
    if (parent == null || incoming == Incoming.NEW) {
      author.sign(properties);
    }
    TreeNode node = node(parent, sent, flags, properties);
    boolean attachments = false;
    for (ObjectTree child : sent.children()) {
      if (!child.removed()) {
        attachments |= child.type() == ObjectType.ATTACHMENT;
        child(node, child, depth);
      }
    }
    int wanted = sent.properties().integer(Tags.PR_MESSAGE_FLAGS, 0);
    properties.put(
        Tags.PR_MESSAGE_FLAGS, MessageFlags.ofNew(wanted, incoming, flags != 0, attachments));
    properties.put(Tags.PR_HASATTACH, attachments);
    node.original = original(sent);
    return node;
  }

  /** A new recipient or attachment of a message. */
  TreeNode child(TreeNode message, ObjectTree sent, int depth) throws SQLException {
    return switch (sent.type()) {
      case ObjectType.RECIPIENT, ObjectType.RECIPIENT_LIST ->
          node(message, sent, 0, properties(sent));
      case ObjectType.ATTACHMENT -> attachment(message, sent, depth);
      default ->
          throw new StoreException(
              ErrorCode.INVALID_PARAMETER, "A message has no objects of type " + sent.type());
    };
  }

  private TreeNode attachment(TreeNode message, ObjectTree sent, int depth) throws SQLException {
    TreeNode node = node(message, sent, 0, properties(sent));
    node.data = data(sent);
    for (ObjectTree child : sent.children()) {
      if (child.type() == ObjectType.MESSAGE && !child.removed()) {
        message(node, child, 0, depth + 1);
      }
    }
    return node;
  }

  /** The RFC 5322 text of a message as it was sent, or null. */
  static ByteSource original(ObjectTree sent) {
    byte[] bytes = sent.properties().bytes(Tags.PR_EC_IMAP_EMAIL);
    return bytes == null ? sent.data() : ByteSource.of(bytes);
  }

  /** The data of an attachment as it was sent, or null. */
  ByteSource data(ObjectTree sent) throws SQLException {
    if (sent.data() != null) {
      return sent.data();
    }
    byte[] bytes = sent.properties().bytes(Tags.PR_ATTACH_DATA_BIN);
    if (bytes != null) {
      return ByteSource.of(bytes);
    }
    return sent.instance() == null ? null : known.find(sent.instance());
  }

  /** What is stored of a new object's properties, with times. */
  PropMap properties(ObjectTree sent) {
    PropMap kept = ServerProperties.ofNew(sent.properties(), incoming);
    if (sent.type() != ObjectType.ATTACHMENT) {
      kept.remove(Tags.PR_RECORD_KEY);
    }
    if (!kept.has(Tags.PR_CREATION_TIME)) {
      kept.put(Tags.PR_CREATION_TIME, now);
    }
    if (incoming == Incoming.NEW || !kept.has(Tags.PR_LAST_MODIFICATION_TIME)) {
      kept.put(Tags.PR_LAST_MODIFICATION_TIME, now);
    }
    return kept;
  }

  private TreeNode node(TreeNode parent, ObjectTree sent, int flags, PropMap properties) {
    if (nodes.size() >= MAX_OBJECTS) {
      throw new StoreException(
          ErrorCode.TOO_BIG, "More than " + MAX_OBJECTS + " recipients and attachments");
    }
    TreeNode node = new TreeNode(parent, sent.type(), flags, properties);
    nodes.put(sent, node);
    return node;
  }
}
