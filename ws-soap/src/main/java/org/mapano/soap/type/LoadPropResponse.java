package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code loadPropResponse} of the protocol. */
public record LoadPropResponse(long er, @Optional PropVal lpPropVal) {}
