package org.mapano.gateway.imap.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;

/**
 * An order of messages.
 *
 * @param keys keys, the most important first
 * @param reversed for each key whether it counts the other way round
 */
public record SortProgram(List<SortKey> keys, List<Boolean> reversed) {
  private static final int MAX_KEYS = 32;

  /** Reads the list of sort keys. */
  public static SortProgram parse(ArgumentParser in) throws ImapSyntaxException {
    List<SortKey> keys = new ArrayList<>();
    List<Boolean> reversed = new ArrayList<>();
    in.expect('(');
    do {
      if (keys.size() == MAX_KEYS) {
        throw new ImapSyntaxException("Too many sort keys");
      }
      String word = in.keyword();
      boolean reverse = word.equals("REVERSE");
      if (reverse) {
        in.space();
        word = in.keyword();
      }
      keys.add(key(word));
      reversed.add(reverse);
    } while (in.accept(' '));
    in.expect(')');
    return new SortProgram(List.copyOf(keys), List.copyOf(reversed));
  }

  private static SortKey key(String word) throws ImapSyntaxException {
    for (SortKey key : SortKey.values()) {
      if (key.name().equals(word)) {
        return key;
      }
    }
    throw new ImapSyntaxException("Unknown sort key");
  }

  boolean needsOutline() {
    return keys.stream().anyMatch(SortKey::needsOutline);
  }

  Comparator<SortedMessage> order() {
    Comparator<SortedMessage> order = (a, b) -> 0;
    for (int i = 0; i < keys.size(); i++) {
      Comparator<SortedMessage> next = keys.get(i).order();
      order = order.thenComparing(reversed.get(i) ? next.reversed() : next);
    }
    return order.thenComparing(SortedMessage::position);
  }
}
