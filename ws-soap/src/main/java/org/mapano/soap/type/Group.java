package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code group} of the protocol. */
public record Group(
    long ulGroupId,
    byte[] sGroupId,
    @Optional String lpszGroupname,
    @Optional String lpszFullname,
    @Optional String lpszFullEmail,
    long ulIsABHidden,
    @Optional List<PropmapPair> lpsPropmap,
    @Optional List<PropmapMVPair> lpsMVPropmap) {}
