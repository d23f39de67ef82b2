package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.session.ContentCache;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.Summaries;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.structure.ByteRange;
import org.mapano.mapi.mime.structure.MimeStructure;

/** A message while its items are written; everything is looked up once and only when asked for. */
final class FetchedMessage {
  private final ImapSession session;
  private final FolderIndex index;
  private final int position;
  private int added;
  private Summaries summaries = Summaries.NONE;
  private ByteSource handedIn;
  private ByteSource original;
  private MimeStructure structure;
  private byte[] header;
  private long headerLength = -1;

  FetchedMessage(ImapSession session, FolderIndex index, int position) {
    this.session = session;
    this.index = index;
    this.position = position;
  }

  /** Hands in what was read for many messages together; null when it was not. */
  FetchedMessage with(Summaries read, ByteSource raw) {
    summaries = read;
    handedIn = raw;
    return this;
  }

  /** Says that marks were set in the meantime. */
  FetchedMessage marked(int marks) {
    added |= marks;
    return this;
  }

  long id() {
    return index.messageId(position);
  }

  long uid() {
    return index.number(position);
  }

  int marks() {
    return index.marks(position) | added;
  }

  Set<String> keywords() {
    return index.keywords(position);
  }

  boolean recent() {
    return session.selected().isRecent(uid());
  }

  long changeNumber() {
    return index.changeNumber(position);
  }

  long receivedTicks() {
    return index.receivedTicks(position);
  }

  /** Bytes of the raw message; found out, and remembered by the store, where it is not known. */
  long size() throws IOException {
    long known = index.size(position);
    if (known >= 0) {
      return known;
    }
    boolean fresh = original == null && handedIn == null;
    long size = original().size();
    if (fresh) {
      session.services().index().sizeKnown(session.selected().folderId(), id(), size);
    }
    return size;
  }

  ByteSource original() throws IOException {
    if (original == null) {
      original = session.content().source(id());
    }
    if (original == null && handedIn != null) {
      original = inMemory(handedIn);
      handedIn = null;
    }
    if (original == null) {
      original = session.services().messages().original(session.account().session(), id());
    }
    return original;
  }

  /** A small message is read at once; null when its data is missing. */
  private static ByteSource inMemory(ByteSource small) throws IOException {
    try {
      return ByteSource.of(small.read());
    } catch (StoreException missing) {
      if (missing.code() != ErrorCode.NOT_FOUND) {
        throw missing;
      }
      return null;
    }
  }

  MimeStructure structure() throws IOException {
    if (structure == null) {
      structure = session.content().structure(id());
    }
    if (structure == null) {
      structure = MimeStructure.parse(original());
    }
    return structure;
  }

  /** Holds the message for the next pieces of it. */
  void keep() throws IOException {
    ByteSource raw = original();
    if (session.content().source(id()) == null && raw.size() <= ContentCache.MAX_SIZE) {
      original = ByteSource.of(raw.read());
    }
    if (original.size() <= ContentCache.MAX_SIZE) {
      session.content().keep(id(), original, structure);
    }
  }

  long headerLength() throws IOException {
    if (headerLength < 0) {
      headerLength = HeaderEnd.find(original());
    }
    return headerLength;
  }

  byte[] header() throws IOException {
    if (header == null) {
      header = HeaderEnd.read(new ByteRange(0, headerLength()).of(original()));
    }
    return header;
  }

  /** Whether it was still there when its summary was read. */
  boolean isSummarized() {
    return summaries.has(position);
  }

  String summary(Field field) {
    return summaries.text(field, position);
  }
}
