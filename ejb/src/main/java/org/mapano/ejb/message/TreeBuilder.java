package org.mapano.ejb.message;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.property.PropertySizes;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.message.NamedValues;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Makes of messages the trees of objects that are stored, with what the server adds. */
final class TreeBuilder {
  /** PR_EC_CONTACT_ENTRYID: where a recipient row keeps its entry id. */
  static final int CONTACT_ENTRYID = 0x67100102;

  private static final int MAX_OBJECTS = 50_000;
  private static final int DISPLAY_TYPE_LIST = 1;

  /** Rows that get their value after the folder is locked, and PR_MESSAGE_SIZE. */
  private static final int LATE_ROWS = 20 + 20 + 20 + 20 + 20 + 21 + 20;

  private final Map<NamedProperty, Integer> named;
  private final int maxDepth;
  private final long now;
  private int objects;

  /**
   * @param named property ids of the names that occur
   * @param maxDepth greatest nesting of embedded messages
   * @param now ticks
   */
  TreeBuilder(Map<NamedProperty, Integer> named, int maxDepth, long now) {
    this.named = named;
    this.maxDepth = maxDepth;
    this.now = now;
  }

  /** All names that occur in messages. */
  static Set<NamedProperty> names(List<NewMessage> messages) {
    Set<NamedProperty> names = new HashSet<>();
    for (NewMessage message : messages) {
      addNames(message.message(), names);
      if (!message.options().keywords().isEmpty()) {
        names.add(Keywords.NAME);
      }
    }
    return names;
  }

  private static void addNames(MapiMessage message, Set<NamedProperty> names) {
    names.addAll(message.named().asMap().keySet());
    for (MapiAttachment attachment : message.attachments()) {
      names.addAll(attachment.named().asMap().keySet());
      if (attachment.embedded() != null) {
        addNames(attachment.embedded(), names);
      }
    }
  }

  /**
   * The tree of a message.
   *
   * @throws StoreException TOO_COMPLEX when nested too deeply, TOO_BIG with too many objects
   */
  TreeNode build(NewMessage message) {
    SaveOptions options = message.options();
    int flags = options.associated() ? ObjectFlags.ASSOCIATED : 0;
    TreeNode node = message(null, message.message(), message.incoming(), flags, 0);
    node.parentId = message.folderId();
    PropMap properties = node.properties;
    if (options.marks() != 0) {
      int marks = MarkProperties.marks(properties) | options.marks();
      properties.putAll(MarkProperties.changes(properties, marks, now));
    }
    setKeywords(properties, options.keywords());
    message.author().sign(properties);
    if (options.original() != null) {
      node.original = options.original();
      if (!properties.has(Tags.PR_EC_IMAP_EMAIL_SIZE)) {
        properties.put(Tags.PR_EC_IMAP_EMAIL_SIZE, clamp(options.original().size()));
      }
    }
    boolean known = message.incoming() == Incoming.COPY;
    measure(node, known ? message.message().properties().integer(Tags.PR_MESSAGE_SIZE, 0) : 0);
    return node;
  }

  private void setKeywords(PropMap properties, Set<String> keywords) {
    Integer id = named.get(Keywords.NAME);
    if (id != null && !keywords.isEmpty()) {
      properties.put(Keywords.tag(id), Keywords.sorted(keywords));
    }
  }

  private TreeNode message(
      TreeNode parent, MapiMessage message, Incoming incoming, int flags, int depth) {
    if (depth > maxDepth) {
      throw new StoreException(
          ErrorCode.TOO_COMPLEX, "Messages are nested more than " + maxDepth + " deep");
    }
    PropMap properties = properties(message.properties(), message.named(), incoming);
    boolean attachments = !message.attachments().isEmpty();
    int sent = message.properties().integer(Tags.PR_MESSAGE_FLAGS, 0);
    properties.put(
        Tags.PR_MESSAGE_FLAGS, MessageFlags.ofNew(sent, incoming, flags != 0, attachments));
    properties.put(Tags.PR_HASATTACH, attachments);
    TreeNode node = node(parent, ObjectType.MESSAGE, flags, properties);
    int row = 0;
    for (MapiRecipient recipient : message.recipients()) {
      recipient(node, recipient.properties(), incoming, row++);
    }
    int number = 0;
    for (MapiAttachment attachment : message.attachments()) {
      attachment(node, attachment, incoming, number++, depth);
    }
    return node;
  }

  private void recipient(TreeNode message, PropMap sent, Incoming incoming, int row) {
    boolean list =
        sent.integer(Tags.PR_OBJECT_TYPE, 0) == ObjectType.RECIPIENT_LIST
            || sent.integer(Tags.PR_DISPLAY_TYPE, 0) == DISPLAY_TYPE_LIST;
    PropMap properties = properties(sent, null, incoming);
    if (sent.bytes(Tags.PR_ENTRYID) != null) {
      properties.put(CONTACT_ENTRYID, sent.bytes(Tags.PR_ENTRYID));
    }
    putAbsent(properties, Tags.PR_ROWID, row);
    node(message, list ? ObjectType.RECIPIENT_LIST : ObjectType.RECIPIENT, 0, properties);
  }

  private void attachment(
      TreeNode message, MapiAttachment sent, Incoming incoming, int number, int depth) {
    PropMap properties = properties(sent.properties(), sent.named(), incoming);
    if (incoming != Incoming.COPY) {
      putAbsent(properties, Tags.PR_ATTACH_NUM, number);
    }
    TreeNode node = node(message, ObjectType.ATTACHMENT, 0, properties);
    node.data = sent.data();
    if (sent.embedded() != null) {
      message(node, sent.embedded(), incoming, 0, depth + 1);
    }
  }

  private PropMap properties(PropMap sent, NamedValues names, Incoming incoming) {
    PropMap kept = ServerProperties.ofNew(sent, incoming);
    if (names != null) {
      names
          .asMap()
          .forEach((name, value) -> {
            Integer id = named.get(name);
            if (id != null) {
              kept.put(PropTag.of(id, value.type()), value.value());
            }
          });
    }
    if (incoming != Incoming.COPY) {
      putAbsent(kept, Tags.PR_CREATION_TIME, now);
    }
    if (incoming == Incoming.NEW || !kept.has(Tags.PR_LAST_MODIFICATION_TIME)) {
      kept.put(Tags.PR_LAST_MODIFICATION_TIME, now);
    }
    return kept;
  }

  private static void putAbsent(PropMap properties, int tag, Object value) {
    if (!properties.has(tag)) {
      properties.put(tag, value);
    }
  }

  private TreeNode node(TreeNode parent, int type, int flags, PropMap properties) {
    if (++objects > MAX_OBJECTS) {
      throw new StoreException(
          ErrorCode.TOO_BIG, "More than " + MAX_OBJECTS + " recipients and attachments");
    }
    return new TreeNode(parent, type, flags, properties);
  }

  /**
   * Sets the sizes of a node and all below it (store-semantics 3.3). The kept RFC 5322 text of a
   * message does not count: its user did not ask for a second copy.
   */
  static void measure(TreeNode node, long known) {
    long size = PropertySizes.of(node.properties);
    if (node.data != null) {
      size += node.data.size();
    }
    for (TreeNode child : node.children) {
      measure(child, 0);
      size += child.size;
    }
    if (node.type == ObjectType.MESSAGE) {
      size += node.parent == null ? LATE_ROWS : 0;
      node.size = known > 0 ? known : size;
      node.properties.put(Tags.PR_MESSAGE_SIZE, clamp(node.size));
    } else if (node.type == ObjectType.ATTACHMENT) {
      node.size = size;
      node.properties.put(Tags.PR_ATTACH_SIZE, clamp(node.size));
    } else {
      // Recipients do not count in the size of their message.
      node.size = 0;
    }
  }

  private static int clamp(long size) {
    return (int) Math.min(size, Integer.MAX_VALUE);
  }
}
