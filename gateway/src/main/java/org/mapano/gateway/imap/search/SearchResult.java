package org.mapano.gateway.imap.search;

import java.util.BitSet;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;

/**
 * Found messages, told as sequence numbers or UIDs.
 *
 * @param mailbox where
 * @param found positions in the numbered snapshot
 * @param uid whether UIDs are told
 * @param modSequences whether the highest mod-sequence is told
 */
public record SearchResult(
    SelectedMailbox mailbox, BitSet found, boolean uid, boolean modSequences) {

  private long number(int position) {
    return uid ? mailbox.numbered().number(position) : position + 1L;
  }

  /** The SEARCH response. */
  public void writePlain(ResponseBuffer out) {
    out.ascii("* SEARCH");
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      out.put(' ').number(number(p));
    }
    if (modSequences && !found.isEmpty()) {
      out.ascii(" (MODSEQ ").number(highest(found)).put(')');
    }
    out.crlf();
  }

  /** The ESEARCH response (RFC 4731). */
  public void writeExtended(ResponseBuffer out, Request request, Set<ReturnOptions> options) {
    out.ascii("* ESEARCH (TAG ").string(request.tag()).put(')');
    out.ascii(uid ? " UID" : "");
    int first = found.nextSetBit(0);
    if (first >= 0) {
      if (options.contains(ReturnOptions.MIN)) {
        out.ascii(" MIN ").number(number(first));
      }
      if (options.contains(ReturnOptions.MAX)) {
        out.ascii(" MAX ").number(number(found.length() - 1));
      }
      if (options.contains(ReturnOptions.ALL)) {
        out.ascii(" ALL ").set(numbers(uid));
      }
    }
    if (options.contains(ReturnOptions.COUNT)) {
      out.ascii(" COUNT ").number(found.cardinality());
    }
    if (modSequences && first >= 0) {
      out.ascii(" MODSEQ ").number(highest(told(options)));
    }
    out.crlf();
  }

  /** Saves what RFC 5182 2.1 wants saved: with MIN or MAX alone only these. */
  public void save(Set<ReturnOptions> options) {
    mailbox.save(new SearchResult(mailbox, told(options), true, false).numbers(true));
  }

  private BitSet told(Set<ReturnOptions> options) {
    boolean few =
        (options.contains(ReturnOptions.MIN) || options.contains(ReturnOptions.MAX))
            && !options.contains(ReturnOptions.ALL)
            && !options.contains(ReturnOptions.COUNT);
    if (!few || found.isEmpty()) {
      return found;
    }
    BitSet told = new BitSet();
    if (options.contains(ReturnOptions.MIN)) {
      told.set(found.nextSetBit(0));
    }
    if (options.contains(ReturnOptions.MAX)) {
      told.set(found.length() - 1);
    }
    return told;
  }

  private NumberRanges numbers(boolean uids) {
    NumberRanges numbers = new NumberRanges();
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      numbers.add(uids ? mailbox.numbered().number(p) : p + 1L);
    }
    return numbers;
  }

  private long highest(BitSet positions) {
    FolderIndex now = mailbox.marked();
    long highest = 0;
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      int there = now.find(mailbox.numbered().number(p));
      if (there >= 0) {
        highest = Math.max(highest, now.changeNumber(there));
      }
    }
    return highest;
  }
}
