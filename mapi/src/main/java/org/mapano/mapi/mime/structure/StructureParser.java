package org.mapano.mapi.mime.structure;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.header.ContentType;
import org.mapano.mapi.mime.header.HeaderBlock;

/** The streaming pass that finds the parts of a message. Used once. */
final class StructureParser {
  private final ByteSource source;
  private final MimeLimits limits;
  private final List<OpenPart> open = new ArrayList<>();
  private LineScanner line;
  private MimePart root;
  private long lines;
  private int parts;
  private int headerBytes;
  private boolean overflow;

  StructureParser(ByteSource source, MimeLimits limits) {
    this.source = source;
    this.limits = limits;
  }

  MimePart parse() throws IOException {
    open.add(new OpenPart(0, ContentType.TEXT_PLAIN));
    long end = 0;
    try (InputStream in = source.open()) {
      line = new LineScanner(in, source.size());
      while (line.next()) {
        accept();
        end = line.endOffset();
        if (line.isTerminated()) {
          lines++;
        }
      }
    }
    closeDownTo(0, end, lines);
    return root;
  }

  private void accept() {
    if (line.isLineStart() && !overflow && isDelimiter()) {
      return;
    }
    OpenPart top = top();
    if (top.inHeader()) {
      header(top);
    }
  }

  private void header(OpenPart part) {
    byte[] bytes = line.buffer();
    boolean empty = line.isLineStart() && line.contentEnd() == line.start() && line.isTerminated();
    if (empty) {
      keepHeader(part);
      startBody(part, line.endOffset(), lines + 1);
    } else if (line.isLineStart() && !belongsToHeader(part, bytes)) {
      startBody(part, line.offset(), lines);
      if (!isDelimiter() && top() != part) {
        header(top());
      }
    } else {
      keepHeader(part);
    }
  }

  private boolean belongsToHeader(OpenPart part, byte[] bytes) {
    byte first = bytes[line.start()];
    if (first == ' ' || first == '\t') {
      return !part.isEmptyHeader();
    }
    return HeaderBlock.colon(bytes, line.start(), line.contentEnd()) > 0
        || part.isEmptyHeader() && isMboxSeparator(bytes);
  }

  private boolean isMboxSeparator(byte[] bytes) {
    int start = line.start();
    if (bytes[start] == '>') {
      start++;
    }
    return line.contentEnd() - start > 5
        && bytes[start] == 'F'
        && bytes[start + 1] == 'r'
        && bytes[start + 2] == 'o'
        && bytes[start + 3] == 'm'
        && bytes[start + 4] == ' ';
  }

  private void keepHeader(OpenPart part) {
    int room =
        Math.min(limits.headerBytes() - part.headerSize(), limits.allHeaderBytes() - headerBytes);
    int length = Math.min(room, line.end() - line.start());
    if (length > 0) {
      part.header(line.buffer(), line.start(), line.start() + length);
      headerBytes += length;
    }
  }

  private void startBody(OpenPart part, long offset, long linesBefore) {
    boolean mayNest = open.size() <= limits.depth() && parts < limits.parts();
    part.body(offset, linesBefore, mayNest);
    if (part.isMessage()) {
      parts++;
      open.add(new OpenPart(offset, ContentType.TEXT_PLAIN));
    }
  }

  private boolean isDelimiter() {
    byte[] bytes = line.buffer();
    int start = line.start();
    if (line.contentEnd() - start < 2 || bytes[start] != '-' || bytes[start + 1] != '-') {
      return false;
    }
    for (int level = open.size() - 1; level >= 0; level--) {
      OpenPart part = open.get(level);
      if (part.isMultipart() && !part.isFinished()) {
        Delimiter kind = Delimiter.match(bytes, start + 2, line.contentEnd(), part.boundary());
        if (kind != Delimiter.NONE) {
          delimiter(level, kind);
          return true;
        }
      }
    }
    return false;
  }

  private void delimiter(int level, Delimiter kind) {
    int eol = line.previousEol();
    closeDownTo(level + 1, line.offset() - eol, eol > 0 ? lines - 1 : lines);
    OpenPart multipart = open.get(level);
    if (kind == Delimiter.CLOSE) {
      multipart.finish();
    } else if (parts >= limits.parts() || headerBytes >= limits.allHeaderBytes()) {
      overflow = true;
      open.add(OpenPart.rest(line.endOffset(), lines + 1));
    } else {
      parts++;
      open.add(new OpenPart(line.endOffset(), multipart.typeOfChildren()));
    }
  }

  private void closeDownTo(int level, long bodyEnd, long linesToEnd) {
    long end = bodyEnd;
    long count = linesToEnd;
    for (int i = open.size() - 1; i >= level; i--) {
      MimePart closed = open.removeLast().close(end, count);
      if (closed.bodyRange().end() > end) {
        // A part that is empty up to its boundary has no line end to give to the next one.
        end = closed.bodyRange().end();
        count = lines;
      }
      if (open.isEmpty()) {
        root = closed;
      } else {
        top().child(closed);
      }
    }
  }

  private OpenPart top() {
    return open.getLast();
  }
}
