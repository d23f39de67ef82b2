package org.mapano.gateway.imap.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A place in a thread: a message, or a dummy for one that is not there. */
public final class ThreadNode {
  /** Order among siblings: moment of sending, then number. */
  static final Comparator<ThreadNode> ORDER =
      Comparator.comparingLong(ThreadNode::sent).thenComparingLong(ThreadNode::number);

  private ThreadedMessage message;
  private ThreadNode parent;
  private final List<ThreadNode> children = new ArrayList<>();

  ThreadNode(ThreadedMessage message) {
    this.message = message;
  }

  /** The message, or null for one that is not there. */
  public ThreadedMessage message() {
    return message;
  }

  void message(ThreadedMessage present) {
    message = present;
  }

  boolean isDummy() {
    return message == null;
  }

  ThreadNode parent() {
    return parent;
  }

  /** The answers, in order. */
  public List<ThreadNode> children() {
    return children;
  }

  /** Makes this a child, taking it from where it was. */
  void moveTo(ThreadNode newParent) {
    if (parent != null) {
      parent.children.remove(this);
    }
    parent = newParent;
    if (newParent != null) {
      newParent.children.add(this);
    }
  }

  /** Lets all children go at once. */
  List<ThreadNode> release() {
    List<ThreadNode> released = List.copyOf(children);
    children.clear();
    released.forEach(child -> child.parent = null);
    return released;
  }

  /** Whether a node is this or above this. */
  boolean isBelow(ThreadNode other) {
    for (ThreadNode at = this; at != null; at = at.parent) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  /** The message of this node, or of the first child of a dummy. */
  ThreadedMessage first() {
    ThreadNode at = this;
    while (at.message == null && !at.children.isEmpty()) {
      at = at.children.get(0);
    }
    return at.message;
  }

  long sent() {
    return first().sent();
  }

  long number() {
    return first().number();
  }
}
