package org.mapano.gateway.imap.thread;

import java.util.List;

/** Makes threads of messages. */
public interface ThreadAlgorithm {
  /** Name in the command and, after {@code THREAD=}, in the capabilities. */
  String name();

  /** The roots of the threads in order. */
  List<ThreadNode> thread(List<ThreadedMessage> messages);
}
