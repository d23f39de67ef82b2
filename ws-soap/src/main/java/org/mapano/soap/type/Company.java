package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code company} of the protocol. */
public record Company(
    long ulCompanyId,
    long ulAdministrator,
    byte[] sCompanyId,
    byte[] sAdministrator,
    @Optional String lpszCompanyname,
    @Optional String lpszServername,
    long ulIsABHidden,
    @Optional List<PropmapPair> lpsPropmap,
    @Optional List<PropmapMVPair> lpsMVPropmap) {}
