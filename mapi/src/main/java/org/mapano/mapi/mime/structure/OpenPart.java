package org.mapano.mapi.mime.structure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderBlock;

/** An entity whose end has not been found yet. */
final class OpenPart {
  private final long start;
  private final ContentType defaultType;
  private final List<MimePart> children = new ArrayList<>();
  private ByteArrayOutputStream headerBytes = new ByteArrayOutputStream(512);
  private long bodyStart = -1;
  private long linesBefore;
  private HeaderBlock headers = HeaderBlock.EMPTY;
  private ContentType declared;
  private ContentType effective;
  private byte[] boundary;
  private boolean finished;
  private MimePart embedded;

  OpenPart(long start, ContentType defaultType) {
    this.start = start;
    this.defaultType = defaultType;
    this.declared = defaultType;
    this.effective = defaultType;
  }

  /** A part without a header that takes all the rest of the message. */
  static OpenPart rest(long start, long lines) {
    OpenPart rest = new OpenPart(start, ContentType.OCTET_STREAM);
    rest.headerBytes = null;
    rest.bodyStart = start;
    rest.linesBefore = lines;
    return rest;
  }

  boolean inHeader() {
    return bodyStart < 0;
  }

  boolean isEmptyHeader() {
    return headerBytes.size() == 0;
  }

  int headerSize() {
    return headerBytes.size();
  }

  void header(byte[] bytes, int from, int to) {
    headerBytes.write(bytes, from, to - from);
  }

  /** Ends the header; {@code mayNest} says whether children may be opened below this part. */
  void body(long offset, long lines, boolean mayNest) {
    bodyStart = offset;
    linesBefore = lines;
    headers = HeaderBlock.parse(headerBytes.toByteArray());
    headerBytes = null;
    declared = ContentType.parse(headers.first("Content-Type"), defaultType);
    effective = declared;
    if (declared.isMultipart()) {
      nestMultipart(mayNest);
    } else if (declared.is("message", "rfc822") && !(mayNest && isIdentity())) {
      effective = ContentType.OCTET_STREAM;
    }
  }

  private void nestMultipart(boolean mayNest) {
    String label = declared.boundary();
    if (!mayNest) {
      effective = ContentType.OCTET_STREAM;
    } else if (label == null) {
      effective = ContentType.TEXT_PLAIN;
    } else {
      boundary = label.stripTrailing().getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private boolean isIdentity() {
    String encoding = MimePart.encoding(headers);
    return !encoding.equals("base64") && !encoding.equals("quoted-printable");
  }

  boolean isMessage() {
    return effective.is("message", "rfc822");
  }

  boolean isMultipart() {
    return boundary != null;
  }

  ContentType typeOfChildren() {
    return effective.subtype().equals("digest") ? ContentType.MESSAGE : ContentType.TEXT_PLAIN;
  }

  /** The boundary without dashes; only of a multipart. */
  byte[] boundary() {
    return boundary;
  }

  /** True after the closing boundary. */
  boolean isFinished() {
    return finished;
  }

  void finish() {
    finished = true;
  }

  void child(MimePart part) {
    if (isMultipart()) {
      children.add(part);
    } else {
      embedded = part;
    }
  }

  MimePart close(long offset, long lines) {
    if (inHeader()) {
      body(Math.max(offset, start), lines, true);
    }
    if (isMessage() && embedded == null) {
      embedded = new OpenPart(bodyStart, ContentType.TEXT_PLAIN).close(bodyStart, lines);
    }
    if (isMultipart() && children.isEmpty()) {
      effective = ContentType.TEXT_PLAIN;
    }
    long end = Math.max(offset, bodyStart);
    return new MimePart(
        new ByteRange(start, bodyStart),
        new ByteRange(bodyStart, end),
        Math.max(0, lines - linesBefore),
        headers,
        effective,
        declared,
        List.copyOf(children),
        embedded);
  }
}
