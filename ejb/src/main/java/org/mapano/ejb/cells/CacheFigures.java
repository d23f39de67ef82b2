package org.mapano.ejb.cells;

/**
 * Numbers about a cache since the start.
 *
 * @param items entries held
 * @param bytes memory they take, estimated
 * @param maxBytes most memory
 * @param requests entries asked for
 * @param hits of these, held and still right
 */
public record CacheFigures(long items, long bytes, long maxBytes, long requests, long hits) {
  /** Both caches as one. */
  public CacheFigures plus(CacheFigures other) {
    return new CacheFigures(
        items + other.items,
        bytes + other.bytes,
        maxBytes + other.maxBytes,
        requests + other.requests,
        hits + other.hits);
  }
}
