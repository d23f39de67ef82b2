package org.mapano.gateway.imap.search;

import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.mapi.mime.header.HeaderBlock;

/** A message under search, with the data that has been read so far. */
final class SearchedMessage {
  private final SelectedMailbox mailbox;
  private final int position;
  private final int marked;
  private Depth depth = Depth.INDEX;
  private long size;
  private EnvelopeText envelope;
  private HeaderBlock headers;
  private String body;

  /**
   * A message.
   *
   * @param position in the numbered snapshot
   * @param marked position in the latest snapshot
   */
  SearchedMessage(SelectedMailbox mailbox, int position, int marked) {
    this.mailbox = mailbox;
    this.position = position;
    this.marked = marked;
    this.size = index().size(marked);
  }

  private FolderIndex index() {
    return mailbox.marked();
  }

  boolean has(Depth wanted) {
    return depth.compareTo(wanted) >= 0;
  }

  void outline(long rawSize, EnvelopeText text) {
    size = rawSize;
    envelope = text;
    depth = Depth.OUTLINE;
  }

  void headers(HeaderBlock block) {
    headers = block;
    depth = Depth.HEADER;
  }

  void body(String text) {
    body = text;
    depth = Depth.TEXT;
  }

  int position() {
    return position;
  }

  long sequence() {
    return position + 1L;
  }

  long id() {
    return index().messageId(marked);
  }

  long uid() {
    return index().number(marked);
  }

  int marks() {
    return index().marks(marked);
  }

  Set<String> keywords() {
    return index().keywords(marked);
  }

  boolean recent() {
    return mailbox.isRecent(uid());
  }

  NumberRanges saved() {
    return mailbox.saved();
  }

  long changeNumber() {
    return index().changeNumber(marked);
  }

  long receivedTicks() {
    return index().receivedTicks(marked);
  }

  /** Bytes of the raw message; negative while not known. */
  long size() {
    return size;
  }

  EnvelopeText envelope() {
    return envelope;
  }

  HeaderBlock headers() {
    return headers;
  }

  String body() {
    return body;
  }
}
