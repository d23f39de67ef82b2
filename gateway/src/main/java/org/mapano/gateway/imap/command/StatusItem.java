package org.mapano.gateway.imap.command;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.FolderState;
import org.mapano.ejb.message.Marks;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.ImapSession;

/** Items of STATUS (RFC 3501 6.3.10, RFC 7162, RFC 7889, RFC 8438, RFC 9208). */
enum StatusItem {
  MESSAGES("MESSAGES") {
    @Override
    long value(ImapSession session, FolderState state) {
      return state.messages();
    }
  },
  RECENT("RECENT") {
    @Override
    long value(ImapSession session, FolderState state) {
      if (state.messages() == 0 || state.recentAfter() >= state.nextNumber() - 1) {
        return 0;
      }
      FolderIndex index = open(session, state);
      int found = index.find(state.recentAfter() + 1);
      return (long) index.count() - (found < 0 ? -found - 1 : found);
    }
  },
  UIDNEXT("UIDNEXT") {
    @Override
    long value(ImapSession session, FolderState state) {
      return state.nextNumber();
    }
  },
  UIDVALIDITY("UIDVALIDITY") {
    @Override
    long value(ImapSession session, FolderState state) {
      return state.validity();
    }
  },
  UNSEEN("UNSEEN") {
    @Override
    long value(ImapSession session, FolderState state) {
      return state.unseen();
    }
  },
  SIZE("SIZE") {
    @Override
    long value(ImapSession session, FolderState state) {
      return state.size();
    }
  },
  HIGHESTMODSEQ("HIGHESTMODSEQ") {
    @Override
    long value(ImapSession session, FolderState state) {
      return Math.max(1, state.changeNumber());
    }
  },
  APPENDLIMIT("APPENDLIMIT") {
    @Override
    long value(ImapSession session, FolderState state) {
      return session.settings().maxMessageSize();
    }
  },
  DELETED("DELETED") {
    @Override
    long value(ImapSession session, FolderState state) {
      return state.deleted();
    }
  },
  DELETED_STORAGE("DELETED-STORAGE") {
    @Override
    long value(ImapSession session, FolderState state) {
      if (state.deleted() == 0) {
        return 0;
      }
      FolderIndex index = open(session, state);
      long bytes = 0;
      for (int i = 0; i < index.count(); i++) {
        if ((index.marks(i) & Marks.DELETED) != 0) {
          bytes += Math.max(0, index.size(i));
        }
      }
      return (bytes + 1023) / 1024;
    }
  };

  private final String word;

  StatusItem(String word) {
    this.word = word;
  }

  abstract long value(ImapSession session, FolderState state);

  private static FolderIndex open(ImapSession session, FolderState state) {
    return session.services().index().open(session.account().session(), state.folderId());
  }

  /** Items in parentheses. */
  static List<StatusItem> parse(ArgumentParser in) throws ImapSyntaxException {
    in.expect('(');
    List<StatusItem> items = new ArrayList<>();
    do {
      String word = in.keyword();
      StatusItem item = null;
      for (StatusItem candidate : values()) {
        if (candidate.word.equals(word)) {
          item = candidate;
        }
      }
      if (item == null) {
        throw new ImapSyntaxException("Unknown STATUS item");
      }
      if (!items.contains(item)) {
        items.add(item);
      }
    } while (in.accept(' '));
    in.expect(')');
    return items;
  }

  /** Writes one STATUS response. */
  static void write(
      ImapSession session, String mailbox, FolderState state, List<StatusItem> items) {
    session.out().ascii("* STATUS ").mailbox(mailbox).ascii(" (");
    String separator = "";
    for (StatusItem item : items) {
      session.out().ascii(separator).ascii(item.word).put(' ').number(item.value(session, state));
      separator = " ";
    }
    session.out().put(')').crlf();
  }
}
