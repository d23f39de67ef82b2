package org.mapano.soap.type;

/**
 * Answer of operations that only say how it went.
 *
 * @param result 0 or an error code
 */
public record Result(long result) {}
