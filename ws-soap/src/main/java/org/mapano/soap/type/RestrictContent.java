package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code restrictContent} of the protocol. */
public record RestrictContent(long ulFuzzyLevel, long ulPropTag, @Optional PropVal lpProp) {}
