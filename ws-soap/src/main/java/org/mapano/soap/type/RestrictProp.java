package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code restrictProp} of the protocol. */
public record RestrictProp(long ulType, long ulPropTag, @Optional PropVal lpProp) {}
