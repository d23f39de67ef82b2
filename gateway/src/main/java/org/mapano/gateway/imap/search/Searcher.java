package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.Summaries;
import org.mapano.gateway.imap.summary.SummaryReader;

/**
 * Finds the messages that fulfil a key. The index decides as many as it can; only for the rest more
 * is read, in windows, so that memory does not grow with the folder.
 */
public final class Searcher {
  /** Messages that are looked at together. */
  private static final int WINDOW = 8192;

  private final SelectedMailbox mailbox;
  private final SummaryReader reader;
  private final MessageData data;

  /** Searches the session's selected mailbox. */
  public Searcher(ImapSession session) {
    this.mailbox = session.selected();
    this.reader = new SummaryReader(session);
    this.data = new MessageData(session);
  }

  /** Positions in the numbered snapshot that fulfil the request. */
  public BitSet find(SearchRequest request) throws IOException {
    SearchKey key = request.key();
    BitSet found = new BitSet(mailbox.numbered().count());
    FolderIndex numbered = mailbox.numbered();
    FolderIndex marked = mailbox.marked();
    List<SearchedMessage> window = new ArrayList<>();
    for (int position = 0; position < numbered.count(); position++) {
      int there = numbered == marked ? position : marked.find(numbered.number(position));
      if (there < 0) {
        continue;
      }
      SearchedMessage message = new SearchedMessage(mailbox, position, there);
      Tri answer = key.test(message);
      if (answer == Tri.YES) {
        found.set(position);
      } else if (answer == Tri.UNKNOWN) {
        window.add(message);
        if (window.size() == WINDOW) {
          decide(key, window, found);
          window.clear();
        }
      }
    }
    decide(key, window, found);
    return found;
  }

  private void decide(SearchKey key, List<SearchedMessage> window, BitSet found)
      throws IOException {
    List<SearchedMessage> open = new ArrayList<>(window);
    if (!open.isEmpty() && key.depth().compareTo(Depth.OUTLINE) >= 0) {
      summaries(key, open);
      sift(key, open, found);
    }
    for (int start = 0; start < open.size(); start += MessageData.WINDOW) {
      int end = Math.min(start + MessageData.WINDOW, open.size());
      contents(key, new ArrayList<>(open.subList(start, end)), found);
    }
  }

  /** Reads the fields; messages that are gone are dropped. */
  private void summaries(SearchKey key, List<SearchedMessage> open) throws IOException {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    fields.addAll(key.fields());
    if (open.stream().allMatch(SearchedMessage::knowsSize)) {
      fields.remove(Field.SIZE);
    }
    BitSet positions = new BitSet();
    open.forEach(message -> positions.set(message.marked()));
    Summaries read = reader.read(mailbox.marked(), fields, positions);
    open.removeIf(message -> !read.has(message.marked()));
    open.forEach(message -> message.summaries(read));
  }

  private void contents(SearchKey key, List<SearchedMessage> open, BitSet found)
      throws IOException {
    if (key.depth().compareTo(Depth.HEADER) >= 0) {
      data.headers(open);
      sift(key, open, found);
    }
    if (key.depth() != Depth.TEXT) {
      return;
    }
    List<SearchedMessage> part = new ArrayList<>();
    long bytes = 0;
    for (SearchedMessage message : open) {
      part.add(message);
      bytes += Math.max(0, message.size());
      if (bytes >= MessageData.TEXT_BYTES) {
        data.bodies(part);
        sift(key, part, found);
        part.clear();
        bytes = 0;
      }
    }
    if (!part.isEmpty()) {
      data.bodies(part);
      sift(key, part, found);
    }
  }

  private static void sift(SearchKey key, List<SearchedMessage> open, BitSet found) {
    open.removeIf(message -> {
      Tri answer = key.test(message);
      if (answer == Tri.YES) {
        found.set(message.position());
      }
      return answer != Tri.UNKNOWN;
    });
  }
}
