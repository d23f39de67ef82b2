package org.mapano.gateway.imap.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.Summaries;

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

  /** What has to be read of messages. */
  Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    keys.forEach(key -> fields.addAll(key.fields()));
    return fields;
  }

  /** A message with its values in the order of the keys. */
  SortedMessage message(int told, FolderIndex index, Summaries summaries, int position) {
    Comparable<?>[] values = new Comparable<?>[keys.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = keys.get(i).value(index, summaries, position);
    }
    return new SortedMessage(told, values);
  }

  Comparator<SortedMessage> order() {
    Comparator<SortedMessage> order = (a, b) -> 0;
    for (int i = 0; i < keys.size(); i++) {
      Comparator<SortedMessage> next = SortedMessage.by(i);
      order = order.thenComparing(reversed.get(i) ? next.reversed() : next);
    }
    return order.thenComparingInt(SortedMessage::position);
  }
}
