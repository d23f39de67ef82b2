package org.mapano.soap.type;

import java.util.List;

/** Structure {@code clientUpdateStatusRequest} of the protocol. */
public record ClientUpdateStatusRequest(
    long ulTrackId, long ulLastErrorCode, long ulLastErrorAction, List<Attachment> sFiles) {}
