package org.mapano.soap.codec;

/**
 * Limits of one request.
 *
 * @param depth nesting of elements
 * @param elements number of elements
 */
public record ReadLimits(int depth, int elements) {
  /** Deep enough for restrictions and embedded messages, far below what endangers the stack. */
  public static final ReadLimits DEFAULT = new ReadLimits(256, 20_000_000);
}
