package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.FlagEcho;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** STORE and UID STORE (RFC 3501 6.4.6, RFC 7162 3.1.3). */
final class StoreCommand implements ImapCommand {
  private static final int CHUNK = 1000;
  private static final int MAX_KEYWORDS_OF_MESSAGE = 128;

  @Override
  public String name() {
    return "STORE";
  }

  @Override
  public State state() {
    return State.SELECTED;
  }

  @Override
  public boolean allowsUid() {
    return true;
  }

  @Override
  public Updates updates(Request request) {
    return request.uid() ? Updates.ALL : Updates.WITHOUT_EXPUNGE;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    StoreRequest store = StoreRequest.parse(request.arguments());
    Arguments.writable(session, request);
    if (store.unchangedSince() >= 0) {
      session.enable(Extension.CONDSTORE);
    }
    SelectedMailbox mailbox = session.selected();
    mailbox.update(session, false, request.uid());
    NumberRanges positions = MessageSets.positions(mailbox, store.set(), request.uid());
    List<Long> ids = MessageSets.ids(mailbox, positions);
    MarkChange change = change(mailbox, positions, store);
    Set<Long> skipped = new HashSet<>();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      skipped.addAll(
          session
              .services()
              .messages()
              .mark(
                  session.account().session(),
                  mailbox.folderId(),
                  ids.subList(i, Math.min(ids.size(), i + CHUNK)),
                  change,
                  store.unchangedSince()));
    }
    NumberRanges done = new NumberRanges();
    NumberRanges modified = new NumberRanges();
    sort(mailbox, positions, skipped, done, request.uid(), modified);
    mailbox.update(session, false, new FlagEcho(done, store.silent(), request.uid()));
    if (session.settings().expungeOnDelete()
        && store.mode() != StoreRequest.Mode.REMOVE
        && (store.flags().marks() & Marks.DELETED) != 0) {
      Expunger.expunge(session, request.uid() ? positions : null);
    }
    return modified.isEmpty()
        ? Reply.ok(request.fullName() + " completed")
        : Reply.ok(modifiedCode(modified), request.fullName() + " some messages had changed");
  }

  private static String modifiedCode(NumberRanges modified) {
    StringBuilder code = new StringBuilder("MODIFIED ");
    for (int i = 0; i < modified.ranges(); i++) {
      code.append(i > 0 ? "," : "").append(modified.first(i));
      if (modified.last(i) > modified.first(i)) {
        code.append(':').append(modified.last(i));
      }
    }
    return code.toString();
  }

  private static MarkChange change(
      SelectedMailbox mailbox, NumberRanges positions, StoreRequest store) throws ImapException {
    FolderIndex now = mailbox.marked();
    Set<String> present = new HashSet<>();
    int most = 0;
    for (int i = 0; i < positions.ranges(); i++) {
      for (long p = positions.first(i); p <= positions.last(i); p++) {
        int found = now.find(mailbox.numbered().number((int) p));
        if (found >= 0) {
          present.addAll(now.keywords(found));
          most = Math.max(most, now.keywords(found).size());
        }
      }
    }
    int marks = store.flags().marks();
    Set<String> keywords = Keywords.asKnown(store.flags().keywords(), now);
    return switch (store.mode()) {
      case ADD -> {
        if (most + keywords.size() > MAX_KEYWORDS_OF_MESSAGE) {
          throw ImapException.no("LIMIT", "STORE error: too many keywords");
        }
        yield new MarkChange(marks, 0, keywords, Set.of());
      }
      case REMOVE -> new MarkChange(0, marks, Set.of(), keywords);
      case REPLACE -> {
        present.removeAll(keywords);
        yield new MarkChange(marks, Flags.ALL_MARKS & ~marks, keywords, present);
      }
    };
  }

  private static void sort(
      SelectedMailbox mailbox,
      NumberRanges positions,
      Set<Long> skipped,
      NumberRanges done,
      boolean uid,
      NumberRanges modified) {
    for (int i = 0; i < positions.ranges(); i++) {
      for (long p = positions.first(i); p <= positions.last(i); p++) {
        long number = mailbox.numbered().number((int) p);
        if (skipped.contains(mailbox.numbered().messageId((int) p))) {
          modified.add(uid ? number : p + 1);
        } else {
          done.add(number);
        }
      }
    }
  }
}
