package org.mapano.gateway.imap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.SelectedMailbox;

/**
 * Finds the messages that fulfil a key. The index decides as many as it can; only for the rest more
 * is read, in windows, so that memory does not grow with the folder.
 */
public final class Searcher {
  private final SelectedMailbox mailbox;
  private final MessageData data;

  /** Searches the session's selected mailbox. */
  public Searcher(ImapSession session) {
    this.mailbox = session.selected();
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
        if (window.size() == MessageData.WINDOW) {
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
      data.outlines(open);
      sift(key, open, found);
    }
    if (!open.isEmpty() && key.depth().compareTo(Depth.HEADER) >= 0) {
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
