package org.mapano.gateway.imap.fetch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mapano.gateway.imap.codec.SequenceSet;
import org.mapano.gateway.imap.summary.Field;

/**
 * A FETCH command that was understood.
 *
 * @param set which messages
 * @param items what of them, UID included where it must be
 * @param changedSince only messages whose mod-sequence is greater, or -1 (RFC 7162 3.1.4.1)
 * @param vanished whether vanished messages are asked for (RFC 7162 3.2.6)
 */
public record FetchRequest(
    SequenceSet set, List<FetchItem> items, long changedSince, boolean vanished) {
  Need need() {
    return items.stream().map(FetchItem::need).max(Enum::compareTo).orElse(Need.INDEX);
  }

  /** Fields that are told. */
  Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (FetchItem item : items) {
      if (item instanceof SummaryItem summary) {
        fields.add(summary.field());
      }
    }
    return fields;
  }

  boolean marksSeen() {
    return items.stream().anyMatch(FetchItem::marksSeen);
  }

  boolean wantsPieces() {
    return items.stream().anyMatch(FetchItem::isPiece);
  }

  /** Whether mod-sequences were asked for, which switches CONDSTORE on. */
  public boolean wantsModSequences() {
    return changedSince >= 0 || items.contains(IndexItem.MODSEQ);
  }
}
