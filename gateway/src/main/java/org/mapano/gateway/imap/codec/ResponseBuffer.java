package org.mapano.gateway.imap.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;

/**
 * Responses in one growing array, so that writing a response makes no garbage. The owner drains it
 * to the peer and may release it while nothing is to be said.
 */
public final class ResponseBuffer {
  private static final byte[] EMPTY = {};
  private static final int FIRST_SIZE = 512;
  private static final int MAX_QUOTED = 1024;

  private byte[] bytes = EMPTY;
  private int length;

  /** Number of bytes that wait. */
  public int length() {
    return length;
  }

  /** Sends what waits. */
  public void drainTo(OutputStream out) throws IOException {
    if (length > 0) {
      int count = length;
      length = 0;
      out.write(bytes, 0, count);
    }
  }

  /** Gives the memory back; only when nothing waits. */
  public void release() {
    if (length == 0) {
      bytes = EMPTY;
    }
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      int wanted = Math.max(FIRST_SIZE, Math.max(length + more, bytes.length * 2));
      bytes = Arrays.copyOf(bytes, wanted);
    }
  }

  /** One byte. */
  public ResponseBuffer put(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** Bytes as they are. */
  public ResponseBuffer put(byte[] source, int offset, int count) {
    room(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
    return this;
  }

  /** Text of one byte per character; others become question marks. */
  public ResponseBuffer ascii(String text) {
    int count = text.length();
    room(count);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      bytes[length++] = (byte) (c > 0xFF ? '?' : c);
    }
    return this;
  }

  /** A number. */
  public ResponseBuffer number(long value) {
    if (value < 0) {
      return put('-').number(-value);
    }
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    room(digits);
    long rest = value;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** A small number with leading zeros. */
  ResponseBuffer digits(int value, int width) {
    room(width);
    int rest = value;
    for (int i = length + width - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += width;
    return this;
  }

  /** A moment as INTERNALDATE. */
  public ResponseBuffer dateTime(Instant moment) {
    ImapDates.write(this, moment);
    return this;
  }

  /** End of a response. */
  public ResponseBuffer crlf() {
    return put('\r').put('\n');
  }

  /** Beginning of a literal: its length in braces. */
  public ResponseBuffer literal(long size) {
    return put('{').number(size).put('}').crlf();
  }

  /** Text for people: line breaks and other control characters become blanks. */
  public ResponseBuffer text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      put(c < 0x20 || c == 0x7F ? ' ' : c > 0x7E ? '?' : c);
    }
    return this;
  }

  /** A string: quoted if that is possible, otherwise a literal. */
  public ResponseBuffer string(byte[] content) {
    if (!quotable(content)) {
      return literal(content.length).put(content, 0, content.length);
    }
    put('"');
    for (byte c : content) {
      if (c == '"' || c == '\\') {
        put('\\');
      }
      put(c);
    }
    return put('"');
  }

  /** A string of one byte per character. */
  public ResponseBuffer string(String content) {
    return string(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  /** Mailbox name: encoded and always quoted. */
  public ResponseBuffer mailbox(String name) {
    return string(ModifiedUtf7.encode(name));
  }

  private static boolean quotable(byte[] content) {
    if (content.length > MAX_QUOTED) {
      return false;
    }
    for (byte c : content) {
      if (c <= 0 || c == '\r' || c == '\n') {
        return false;
      }
    }
    return true;
  }

  /** Numbers as a set of ranges. */
  public ResponseBuffer set(NumberRanges ranges) {
    for (int i = 0; i < ranges.ranges(); i++) {
      if (i > 0) {
        put(',');
      }
      range(ranges.first(i), ranges.last(i));
    }
    return this;
  }

  /** Numbers in their order, runs that rise by one written as ranges. */
  public ResponseBuffer set(long[] numbers) {
    int i = 0;
    while (i < numbers.length) {
      int end = i;
      while (end + 1 < numbers.length && numbers[end + 1] == numbers[end] + 1) {
        end++;
      }
      if (i > 0) {
        put(',');
      }
      range(numbers[i], numbers[end]);
      i = end + 1;
    }
    return this;
  }

  private void range(long first, long last) {
    number(first);
    if (last != first) {
      put(':').number(last);
    }
  }

  /** What waits, one character for each byte. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
