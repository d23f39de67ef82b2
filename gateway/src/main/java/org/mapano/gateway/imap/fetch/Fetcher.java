package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.MarkChange;
import org.mapano.ejb.message.Marks;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.summary.Summaries;
import org.mapano.gateway.imap.summary.SummaryReader;
import org.mapano.mapi.io.ByteSource;

/**
 * Writes the FETCH responses of one command, message by message. Data is read for a window of
 * messages at a time, so that memory does not grow with the folder.
 */
public final class Fetcher {
  private static final int WINDOW = 256;

  /** Raw messages up to this size are read many at a time. */
  private static final int SMALL = 64 * 1024;

  /** Bytes of raw messages read together. */
  private static final long BATCH_BYTES = 2 * 1024 * 1024;

  private final ImapSession session;
  private final SelectedMailbox mailbox;
  private final FolderIndex index;
  private final FetchRequest request;
  private final SummaryReader reader;
  private final Need need;
  private final boolean pieces;
  private final NumberRanges seen = new NumberRanges();
  private boolean incomplete;

  /** Fetches from the session's selected mailbox. */
  public Fetcher(ImapSession session, FetchRequest request) {
    this.session = session;
    this.mailbox = session.selected();
    this.index = mailbox.marked();
    this.request = request;
    this.reader = new SummaryReader(session);
    this.need = request.need();
    this.pieces = request.wantsPieces();
  }

  /** UIDs that became seen by this command. */
  public NumberRanges seen() {
    return seen;
  }

  /** Whether messages could not be read because they are gone. */
  public boolean incomplete() {
    return incomplete;
  }

  /** Writes the responses for positions of the numbered snapshot. */
  public void write(NumberRanges positions) throws IOException {
    List<Integer> window = new ArrayList<>(WINDOW);
    long bytes = 0;
    for (int i = 0; i < positions.ranges(); i++) {
      for (long p = positions.first(i); p <= positions.last(i); p++) {
        int position = index.find(mailbox.numbered().number((int) p));
        if (position < 0) {
          incomplete = true;
          continue;
        }
        if (index.changeNumber(position) <= request.changedSince()) {
          continue;
        }
        window.add(position);
        bytes += Math.max(0, index.size(position));
        if (window.size() == WINDOW || need == Need.CONTENT && bytes >= BATCH_BYTES) {
          window(window);
          window.clear();
          bytes = 0;
        }
      }
    }
    window(window);
  }

  private void window(List<Integer> window) throws IOException {
    if (window.isEmpty()) {
      return;
    }
    Summaries summaries = Summaries.NONE;
    Map<Long, ByteSource> originals = Map.of();
    if (need != Need.INDEX) {
      BitSet positions = new BitSet();
      window.forEach(positions::set);
      summaries = reader.read(index, request.fields(), positions);
      if (need == Need.CONTENT
          && session.content().source(index.messageId(window.get(0))) == null) {
        originals = originals(window);
      }
    }
    Set<Long> nowSeen = markSeen(window);
    for (int position : window) {
      long id = index.messageId(position);
      FetchedMessage message =
          new FetchedMessage(session, index, position)
              .with(summaries, originals.get(id))
              .marked(nowSeen.contains(id) ? Marks.SEEN : 0);
      message(message, nowSeen.contains(id));
    }
  }

  /** Those that are known to be small; the others are looked up one by one. */
  private Map<Long, ByteSource> originals(List<Integer> window) {
    List<Long> ids = new ArrayList<>(window.size());
    for (int position : window) {
      long size = index.size(position);
      if (size >= 0 && size <= SMALL) {
        ids.add(index.messageId(position));
      }
    }
    return ids.isEmpty()
        ? Map.of()
        : session
            .services()
            .messages()
            .originals(session.account().session(), mailbox.folderId(), ids);
  }

  private Set<Long> markSeen(List<Integer> window) {
    if (!request.marksSeen() || mailbox.readOnly()) {
      return Set.of();
    }
    List<Long> unseen = new ArrayList<>();
    for (int position : window) {
      if ((index.marks(position) & Marks.SEEN) == 0) {
        unseen.add(index.messageId(position));
      }
    }
    if (unseen.isEmpty()) {
      return Set.of();
    }
    try {
      session
          .services()
          .messages()
          .mark(
              session.account().session(),
              mailbox.folderId(),
              unseen,
              new MarkChange(Marks.SEEN, 0, Set.of(), Set.of()),
              -1);
    } catch (StoreException refused) {
      if (refused.code() != ErrorCode.NO_ACCESS) {
        throw refused;
      }
      return Set.of();
    }
    return new HashSet<>(unseen);
  }

  private void message(FetchedMessage message, boolean nowSeen) throws IOException {
    if (!message.isSummarized()) {
      incomplete = true;
      return;
    }
    try {
      for (FetchItem item : request.items()) {
        item.prepare(message);
      }
      if (pieces) {
        message.keep();
      }
    } catch (StoreException gone) {
      if (gone.code() != ErrorCode.NOT_FOUND) {
        throw gone;
      }
      incomplete = true;
      return;
    }
    int sequence = mailbox.numbered().find(message.uid()) + 1;
    session.out().ascii("* ").number(sequence).ascii(" FETCH (");
    boolean first = true;
    for (FetchItem item : request.items()) {
      if (!first) {
        session.out().put(' ');
      }
      first = false;
      item.write(message, session.writer());
    }
    if (nowSeen) {
      seen.add(message.uid());
      if (!request.items().contains(IndexItem.FLAGS)) {
        session.out().put(' ');
        IndexItem.FLAGS.write(message, session.writer());
      }
    }
    session.out().put(')').crlf();
    session.writer().spill();
  }
}
