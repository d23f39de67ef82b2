package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.summary.Field;

/** Puts found messages in order. Comparable texts are computed once for each message. */
public final class Sorter {
  private final SelectedMailbox mailbox;
  private final FoundSummaries data;

  /** Sorts messages of the session's selected mailbox. */
  public Sorter(ImapSession session) {
    this.mailbox = session.selected();
    this.data = new FoundSummaries(session);
  }

  /** Positions in the numbered snapshot in the wanted order. */
  public int[] sort(BitSet found, SortProgram program) throws IOException {
    List<SortedMessage> messages = new ArrayList<>(found.cardinality());
    Set<Field> fields = program.fields();
    if (fields.contains(Field.SIZE) && allSizesKnown()) {
      fields.remove(Field.SIZE);
    }
    data.each(
        found,
        fields,
        (told, latest, summaries, position) ->
            messages.add(program.message(told, latest, summaries, position)));
    messages.sort(program.order());
    return messages.stream().mapToInt(SortedMessage::position).toArray();
  }

  private boolean allSizesKnown() {
    FolderIndex index = mailbox.marked();
    for (int position = 0; position < index.count(); position++) {
      if (index.size(position) < 0) {
        return false;
      }
    }
    return true;
  }
}
