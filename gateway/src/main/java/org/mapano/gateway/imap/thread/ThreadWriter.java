package org.mapano.gateway.imap.thread;

import java.util.ArrayList;
import java.util.List;
import org.mapano.gateway.imap.codec.ResponseBuffer;

/** Writes the THREAD response (RFC 5256 section 4). Without recursion: threads may be deep. */
public final class ThreadWriter {
  private ThreadWriter() {}

  private record Step(ThreadNode node, String text) {}

  /** Writes one response for all threads. */
  public static void write(ResponseBuffer out, List<ThreadNode> roots) {
    out.ascii("* THREAD");
    if (!roots.isEmpty()) {
      out.put(' ');
    }
    for (ThreadNode root : roots) {
      thread(out, root);
    }
    out.crlf();
  }

  private static void thread(ResponseBuffer out, ThreadNode root) {
    List<Step> stack = new ArrayList<>();
    stack.add(new Step(null, ")"));
    stack.add(new Step(root, "("));
    while (!stack.isEmpty()) {
      Step step = stack.remove(stack.size() - 1);
      out.ascii(step.text());
      ThreadNode node = step.node();
      if (node == null) {
        continue;
      }
      if (node.message() != null) {
        out.number(node.message().number());
      }
      List<ThreadNode> children = node.children();
      if (children.size() == 1) {
        stack.add(new Step(children.get(0), node.message() == null ? "" : " "));
      }
      for (int i = children.size() - 1; children.size() > 1 && i >= 0; i--) {
        stack.add(new Step(null, ")"));
        stack.add(new Step(children.get(i), i == 0 && node.message() != null ? " (" : "("));
      }
    }
  }
}
