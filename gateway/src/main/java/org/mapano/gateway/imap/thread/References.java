package org.mapano.gateway.imap.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** REFERENCES (RFC 5256 section 3): threads by the ids that messages name, then by subject. */
public final class References implements ThreadAlgorithm {
  @Override
  public String name() {
    return "REFERENCES";
  }

  @Override
  public List<ThreadNode> thread(List<ThreadedMessage> messages) {
    List<ThreadNode> roots = prune(link(messages));
    roots.sort(ThreadNode.ORDER);
    List<ThreadNode> merged = SubjectMerge.merge(roots);
    sort(merged);
    return merged;
  }

  /** Steps 1 and 2: who answers whom; all nodes without a parent. */
  private static List<ThreadNode> link(List<ThreadedMessage> messages) {
    Map<String, ThreadNode> byId = new LinkedHashMap<>();
    List<ThreadNode> nameless = new ArrayList<>();
    for (ThreadedMessage message : messages) {
      ThreadNode node = place(message, byId, nameless);
      ThreadNode before = null;
      for (String id : message.references()) {
        ThreadNode at = byId.computeIfAbsent(id, key -> new ThreadNode(null));
        if (before != null && at.parent() == null && !before.isBelow(at)) {
          at.moveTo(before);
        }
        before = at;
      }
      if (before == null) {
        node.moveTo(null);
      } else if (!before.isBelow(node)) {
        node.moveTo(before);
      }
    }
    List<ThreadNode> roots = new ArrayList<>(nameless);
    roots.addAll(byId.values());
    roots.removeIf(node -> node.parent() != null);
    return roots;
  }

  private static ThreadNode place(
      ThreadedMessage message, Map<String, ThreadNode> byId, List<ThreadNode> nameless) {
    ThreadNode known = message.messageId() == null ? null : byId.get(message.messageId());
    if (known != null && known.isDummy()) {
      known.message(message);
      return known;
    }
    ThreadNode node = new ThreadNode(message);
    if (known == null && message.messageId() != null) {
      byId.put(message.messageId(), node);
    } else {
      nameless.add(node);
    }
    return node;
  }

  /**
   * Step 3: dummies without children go; dummies with children give way to them, except at the top
   * where they hold several together. Without recursion, because threads may be very deep.
   */
  private static List<ThreadNode> prune(List<ThreadNode> roots) {
    List<ThreadNode> order = new ArrayList<>();
    List<ThreadNode> stack = new ArrayList<>(roots);
    while (!stack.isEmpty()) {
      ThreadNode node = stack.remove(stack.size() - 1);
      order.add(node);
      stack.addAll(node.children());
    }
    Map<ThreadNode, Boolean> top = new HashMap<>();
    roots.forEach(root -> top.put(root, true));
    List<ThreadNode> kept = new ArrayList<>();
    for (int i = order.size() - 1; i >= 0; i--) {
      ThreadNode node = order.get(i);
      boolean root = top.containsKey(node);
      if (!node.isDummy()) {
        if (root) {
          kept.add(node);
        }
        continue;
      }
      if (root && node.children().size() > 1) {
        kept.add(node);
        continue;
      }
      ThreadNode above = node.parent();
      node.moveTo(null);
      for (ThreadNode child : node.release()) {
        child.moveTo(above);
        if (above == null) {
          kept.add(child);
        }
      }
    }
    kept.forEach(References::sortBelow);
    return kept;
  }

  private static void sort(List<ThreadNode> roots) {
    roots.forEach(References::sortBelow);
    roots.sort(ThreadNode.ORDER);
  }

  /** Step 6: siblings by date, from the bottom up so that dummies know their first message. */
  private static void sortBelow(ThreadNode root) {
    List<ThreadNode> order = new ArrayList<>();
    List<ThreadNode> stack = new ArrayList<>(List.of(root));
    while (!stack.isEmpty()) {
      ThreadNode node = stack.remove(stack.size() - 1);
      order.add(node);
      stack.addAll(node.children());
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      order.get(i).children().sort(ThreadNode.ORDER);
    }
  }
}
