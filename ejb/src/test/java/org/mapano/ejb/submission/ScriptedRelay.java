package org.mapano.ejb.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.mapi.io.ByteSource;

/** A relay in memory that answers as it was told. */
final class ScriptedRelay implements Relay {
  /** A mail that was handed over. */
  record Sent(String sender, List<String> recipients, int options, String text) {}

  static final RelayReply TAKEN = new RelayReply(250, "2.0.0", "queued");
  static final RelayReply LATER = new RelayReply(451, "4.3.0", "not now");
  static final RelayReply NEVER = new RelayReply(550, "5.1.1", "nobody there");

  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, RelayReply> replies = new HashMap<>();
  private RelayReply all = TAKEN;
  private Runnable afterwards = () -> {};

  /** What was taken, one entry for each handing over that anybody got. */
  List<Sent> sent() {
    return sent;
  }

  /** What it says about everybody. */
  void answer(RelayReply reply) {
    all = reply;
    replies.clear();
  }

  /** What it says about one. */
  void answer(String address, RelayReply reply) {
    replies.put(address, reply);
  }

  /** What happens once it has taken a mail, before that is noted. */
  void afterwards(Runnable action) {
    afterwards = action;
  }

  @Override
  public List<RelayReply> send(
      String sender, List<String> recipients, int options, String id, ByteSource content) {
    List<RelayReply> said =
        recipients.stream().map(address -> replies.getOrDefault(address, all)).toList();
    List<String> got = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).accepted()) {
        got.add(recipients.get(i));
      }
    }
    if (!got.isEmpty()) {
      try {
        sent.add(
            new Sent(sender, got, options, new String(content.read(), StandardCharsets.UTF_8)));
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }
    afterwards.run();
    return said;
  }
}
