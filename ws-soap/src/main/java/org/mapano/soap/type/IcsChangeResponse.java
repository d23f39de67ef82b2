package org.mapano.soap.type;

import java.util.List;

/** Structure {@code icsChangeResponse} of the protocol. */
public record IcsChangeResponse(List<IcsChange> sChangesArray, long ulMaxChangeId, long er) {}
