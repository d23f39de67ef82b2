package org.mapano.gateway.imap.search;

import java.util.Set;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.summary.Field;
import org.mapano.gateway.imap.summary.Summaries;
import org.mapano.mapi.mime.header.HeaderBlock;

/** A message under search, with the data that has been read so far. */
final class SearchedMessage {
  private final SelectedMailbox mailbox;
  private final int position;
  private final int marked;
  private Depth depth = Depth.INDEX;
  private Summaries summaries = Summaries.NONE;
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
  }

  private FolderIndex index() {
    return mailbox.marked();
  }

  boolean has(Depth wanted) {
    return depth.compareTo(wanted) >= 0;
  }

  void summaries(Summaries read) {
    summaries = read;
    depth = Depth.OUTLINE;
  }

  /** Position in the latest snapshot. */
  int marked() {
    return marked;
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

  boolean knowsSize() {
    return index().size(marked) >= 0 || has(Depth.OUTLINE);
  }

  /** Bytes of the raw message, once they are known. */
  long size() {
    long known = index().size(marked);
    return known >= 0 ? known : number(Field.SIZE);
  }

  /** A field that is a text. */
  String text(Field field) {
    return summaries.text(field, marked);
  }

  /** A field that is a number. */
  long number(Field field) {
    return (Long) summaries.value(field, marked);
  }

  HeaderBlock headers() {
    return headers;
  }

  String body() {
    return body;
  }
}
