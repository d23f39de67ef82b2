package org.mapano.gateway.imap.command;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.Marks;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;

/** Removes messages that are marked deleted: a soft delete (gateway.md 2.6). */
final class Expunger {
  private Expunger() {}

  /**
   * Removes marked messages that the client knows of.
   *
   * @param only positions in the numbered snapshot, or null for all
   * @return how many
   */
  static int expunge(ImapSession session, NumberRanges only) {
    SelectedMailbox mailbox = session.selected();
    FolderIndex now = mailbox.look(session);
    FolderIndex numbered = mailbox.numbered();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < now.count(); i++) {
      if ((now.marks(i) & Marks.DELETED) != 0) {
        int position = numbered.find(now.number(i));
        if (position >= 0 && (only == null || only.contains(position))) {
          ids.add(now.messageId(i));
        }
      }
    }
    if (!ids.isEmpty()) {
      session
          .services()
          .messages()
          .delete(session.account().session(), mailbox.folderId(), ids, false);
    }
    return ids.size();
  }
}
