package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/**
 * Data that travels as a MIME part of its own.
 *
 * @param href reference to the part, or null when there is no data
 */
public record XopInclude(@Optional String href) {}
