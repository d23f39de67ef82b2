package org.mapano.gateway.imap.fetch;

import java.io.IOException;
import java.util.Optional;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.session.ResponseWriter;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.structure.ByteRange;
import org.mapano.mapi.mime.structure.MimePart;

/**
 * A piece of the raw message, streamed.
 *
 * @param name as the response calls it
 * @param section which piece
 * @param peek true when reading leaves the message unseen
 * @param start first byte of a partial fetch, or -1
 * @param length most bytes of a partial fetch
 */
record SectionItem(String name, Section section, boolean peek, long start, long length)
    implements FetchItem {

  /** A whole section. */
  static SectionItem of(String name, Section.Kind kind, boolean peek) {
    return new SectionItem(name, Section.whole(kind), peek, -1, 0);
  }

  @Override
  public Need need() {
    return Need.CONTENT;
  }

  @Override
  public boolean marksSeen() {
    return !peek;
  }

  @Override
  public boolean isPiece() {
    return start >= 0 || !section.path().isEmpty();
  }

  @Override
  public void prepare(FetchedMessage message) throws IOException {
    message.original();
    if (!section.path().isEmpty()) {
      message.structure();
    }
  }

  @Override
  public void write(FetchedMessage message, ResponseWriter writer) throws IOException {
    ResponseBuffer out = writer.buffer();
    out.ascii(name);
    if (start >= 0) {
      out.put('<').number(start).put('>');
    }
    out.put(' ');
    ByteSource content = content(message);
    if (content == null) {
      out.ascii("NIL");
      return;
    }
    long from = start < 0 ? 0 : Math.min(start, content.size());
    long left = content.size() - from;
    long count = start < 0 ? left : Math.min(left, length);
    if (count == 0) {
      out.ascii("\"\"");
    } else {
      writer.literal(content, from, count);
    }
  }

  private ByteSource content(FetchedMessage message) throws IOException {
    ByteSource raw = message.original();
    ByteRange range = section.path().isEmpty() ? ofMessage(message) : ofPart(message);
    if (range == null) {
      return null;
    }
    ByteSource piece = range.of(raw);
    if (section.kind() != Section.Kind.FIELDS && section.kind() != Section.Kind.FIELDS_NOT) {
      return piece;
    }
    byte[] header = section.path().isEmpty() ? message.header() : HeaderEnd.read(piece);
    return ByteSource.of(
        HeaderFilter.pick(header, section.fields(), section.kind() == Section.Kind.FIELDS_NOT));
  }

  private ByteRange ofMessage(FetchedMessage message) throws IOException {
    long size = message.original().size();
    return switch (section.kind()) {
      case ALL -> new ByteRange(0, size);
      case TEXT -> new ByteRange(message.headerLength(), size);
      case HEADER, FIELDS, FIELDS_NOT, MIME -> new ByteRange(0, message.headerLength());
    };
  }

  private ByteRange ofPart(FetchedMessage message) throws IOException {
    Optional<MimePart> part = message.structure().part(section.numbers());
    if (part.isEmpty()) {
      return null;
    }
    MimePart embedded = part.get().embeddedMessage();
    return switch (section.kind()) {
      case ALL -> part.get().bodyRange();
      case MIME -> part.get().headerRange();
      case TEXT -> embedded == null ? null : embedded.bodyRange();
      case HEADER, FIELDS, FIELDS_NOT -> embedded == null ? null : embedded.headerRange();
    };
  }
}
