package org.mapano.soap.type;

import java.util.List;

/** Structure {@code getSyncStatesReponse} of the protocol. */
public record GetSyncStatesResponse(List<SyncState> sSyncStates, long er) {}
