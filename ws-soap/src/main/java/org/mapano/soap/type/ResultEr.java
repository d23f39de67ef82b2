package org.mapano.soap.type;

/**
 * Answer of {@code notify}, which names its only member differently.
 *
 * @param er 0 or an error code
 */
public record ResultEr(long er) {}
