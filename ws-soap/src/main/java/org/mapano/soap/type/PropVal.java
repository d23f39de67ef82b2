package org.mapano.soap.type;

/**
 * A property as the protocol carries it: the tag exactly as sent (8-bit or Unicode text, instance
 * flags), and a value whose class follows from the type: {@code Short}, {@code Long} (LONG and
 * ERROR, unsigned), {@code Float}, {@code Double}, {@code Boolean}, {@code String}, {@link HiLo},
 * {@code byte[]}, {@code Long} (I8, signed), lists of these, {@link RestrictTable}, a list of
 * {@link Action}.
 *
 * @param ulPropTag tag, unsigned 32 bits
 * @param value the value, or null when there is none
 */
public record PropVal(long ulPropTag, Object value) {}
