package org.mapano.mapi.rtf;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Compresses one document with the longest match at every place (MS-OXRTFCP 2.2.3). */
final class LzfuCompressor {
  /** Places that are compared for one match; bounds the time for text made to have many. */
  private static final int MAX_CANDIDATES = 256;

  private final byte[] window;
  private final int[] newest = new int[1 << 16];
  private final int[] older = new int[Lzfu.RING];
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream run = new ByteArrayOutputStream(16);
  private int control;
  private int tokens;

  private LzfuCompressor(byte[] data) {
    int preload = Lzfu.preloadLength();
    window = new byte[preload + data.length];
    Lzfu.preload(window);
    System.arraycopy(data, 0, window, preload, data.length);
    Arrays.fill(newest, -1);
  }

  static byte[] compress(byte[] data) {
    return new LzfuCompressor(data).compress();
  }

  private byte[] compress() {
    int at = Lzfu.preloadLength();
    for (int i = 0; i < at - 1; i++) {
      remember(i);
    }
    while (at < window.length) {
      int length = 0;
      int match = -1;
      int longest = Math.min(Lzfu.MAX_MATCH, window.length - at);
      if (longest >= Lzfu.MIN_MATCH) {
        remember(at - 1);
        int tries = MAX_CANDIDATES;
        for (int candidate = newest[pair(at)];
            candidate > at - Lzfu.RING && candidate >= 0;
            candidate = older[candidate % Lzfu.RING]) {
          int common = common(candidate, at, longest);
          if (common >= length) {
            length = common;
            match = candidate;
          }
          if (length == Lzfu.MAX_MATCH || --tries == 0) {
            break;
          }
        }
      }
      if (length < Lzfu.MIN_MATCH) {
        literal(window[at++]);
        continue;
      }
      reference(match % Lzfu.RING, length);
      for (int end = at + length; at < end; at++) {
        if (at < end - 1) {
          remember(at);
        }
      }
    }
    reference(at % Lzfu.RING, Lzfu.MIN_MATCH);
    flush();
    return out.toByteArray();
  }

  private int pair(int at) {
    return (window[at] & 0xFF) << 8 | window[at + 1] & 0xFF;
  }

  /** Puts a place into the chain of its pair; at most once for each place. */
  private void remember(int at) {
    int pair = pair(at);
    if (newest[pair] != at) {
      older[at % Lzfu.RING] = newest[pair];
      newest[pair] = at;
    }
  }

  private int common(int left, int right, int longest) {
    int length = 0;
    while (length < longest && window[left + length] == window[right + length]) {
      length++;
    }
    return length;
  }

  private void literal(byte value) {
    run.write(value);
    token();
  }

  private void reference(int offset, int length) {
    control |= 1 << tokens;
    int value = offset << 4 | length - Lzfu.MIN_MATCH;
    run.write(value >>> 8);
    run.write(value);
    token();
  }

  private void token() {
    if (++tokens == 8) {
      flush();
    }
  }

  private void flush() {
    if (tokens > 0) {
      out.write(control);
      out.writeBytes(run.toByteArray());
      run.reset();
      control = 0;
      tokens = 0;
    }
  }
}
