package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code tableGetSearchCriteriaResponse} of the protocol. */
public record TableGetSearchCriteriaResponse(
    @Optional RestrictTable lpRestrict,
    @Optional List<byte[]> lpFolderIDs,
    long ulFlags,
    long er) {}
