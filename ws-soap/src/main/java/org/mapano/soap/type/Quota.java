package org.mapano.soap.type;

import org.mapano.soap.codec.Signed64;

/** Structure {@code quota} of the protocol. */
public record Quota(
    boolean bUseDefaultQuota,
    boolean bIsUserDefaultQuota,
    @Signed64 long llWarnSize,
    @Signed64 long llSoftSize,
    @Signed64 long llHardSize) {}
