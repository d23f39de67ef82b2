package org.mapano.gateway.imap.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Step 5 of REFERENCES: threads whose roots have the same base subject come together. */
final class SubjectMerge {
  private SubjectMerge() {}

  static List<ThreadNode> merge(List<ThreadNode> roots) {
    Map<String, ThreadNode> bySubject = new HashMap<>();
    for (ThreadNode root : roots) {
      String subject = root.first().subject();
      if (!subject.isEmpty()) {
        bySubject.merge(subject, root, SubjectMerge::better);
      }
    }
    List<ThreadNode> merged = new ArrayList<>();
    Map<ThreadNode, ThreadNode> groups = new HashMap<>();
    for (ThreadNode root : roots) {
      ThreadNode chosen = bySubject.get(root.first().subject());
      if (chosen == null || chosen == root) {
        merged.add(root);
      } else {
        join(root, groups.getOrDefault(chosen, chosen), chosen, groups);
      }
    }
    merged.replaceAll(root -> groups.getOrDefault(root, root));
    return merged;
  }

  /** A dummy is the better root, then a message whose subject is no reply. */
  private static ThreadNode better(ThreadNode known, ThreadNode other) {
    if (other.isDummy() && !known.isDummy()) {
      return other;
    }
    boolean original = !other.isDummy() && !known.isDummy() && !other.first().reply();
    return original && known.first().reply() ? other : known;
  }

  private static void join(
      ThreadNode root, ThreadNode into, ThreadNode chosen, Map<ThreadNode, ThreadNode> groups) {
    if (into.isDummy()) {
      if (root.isDummy()) {
        for (ThreadNode child : root.release()) {
          child.moveTo(into);
        }
      } else {
        root.moveTo(into);
      }
      return;
    }
    if (!root.isDummy() && root.first().reply() && !into.first().reply()) {
      root.moveTo(into);
      return;
    }
    ThreadNode dummy = new ThreadNode(null);
    into.moveTo(dummy);
    root.moveTo(dummy);
    groups.put(chosen, dummy);
  }
}
