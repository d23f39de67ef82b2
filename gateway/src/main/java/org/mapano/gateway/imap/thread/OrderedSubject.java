package org.mapano.gateway.imap.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ORDEREDSUBJECT (RFC 5256 section 3): messages of one base subject, flat below the first. */
public final class OrderedSubject implements ThreadAlgorithm {
  @Override
  public String name() {
    return "ORDEREDSUBJECT";
  }

  @Override
  public List<ThreadNode> thread(List<ThreadedMessage> messages) {
    List<ThreadedMessage> sorted = new ArrayList<>(messages);
    sorted.sort(
        Comparator.comparingLong(ThreadedMessage::sent).thenComparingLong(ThreadedMessage::number));
    Map<String, ThreadNode> roots = new LinkedHashMap<>();
    for (ThreadedMessage message : sorted) {
      ThreadNode node = new ThreadNode(message);
      ThreadNode root = roots.putIfAbsent(message.subject(), node);
      if (root != null) {
        node.moveTo(root);
      }
    }
    return List.copyOf(roots.values());
  }
}
