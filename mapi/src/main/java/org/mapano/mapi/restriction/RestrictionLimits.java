package org.mapano.mapi.restriction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mapano.mapi.restriction.Restriction.And;
import org.mapano.mapi.restriction.Restriction.Comment;
import org.mapano.mapi.restriction.Restriction.Not;
import org.mapano.mapi.restriction.Restriction.Or;
import org.mapano.mapi.restriction.Restriction.Sub;

/** How large a restriction may be. */
public final class RestrictionLimits {
  /** Greatest number of levels; a single condition has one. */
  public static final int MAX_DEPTH = 16;

  /** Greatest number of conditions and connectives. */
  public static final int MAX_NODES = 10_000;

  private record Node(Restriction restriction, int depth) {}

  private RestrictionLimits() {}

  /**
   * Checks depth and number of nodes, without recursion.
   *
   * @return the same restriction
   * @throws RestrictionException with kind TOO_COMPLEX
   */
  public static Restriction check(Restriction restriction) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(restriction, 1));
    int seen = 0;
    while (!open.isEmpty()) {
      Node node = open.pop();
      List<Restriction> parts = parts(node.restriction());
      seen += 1;
      if (node.depth() > MAX_DEPTH || seen + open.size() + parts.size() > MAX_NODES) {
        throw new RestrictionException(
            RestrictionException.Kind.TOO_COMPLEX,
            "More than " + MAX_DEPTH + " levels or " + MAX_NODES + " conditions");
      }
      parts.forEach(part -> open.push(new Node(part, node.depth() + 1)));
    }
    return restriction;
  }

  /** The direct parts of a connective; none for a single condition. */
  static List<Restriction> parts(Restriction restriction) {
    return switch (restriction) {
      case And and -> and.parts();
      case Or or -> or.parts();
      case Not not -> List.of(not.part());
      case Sub sub -> List.of(sub.part());
      case Comment comment when comment.part() != null -> List.of(comment.part());
      default -> List.of();
    };
  }
}
