package org.mapano.soap.type;

import java.util.List;

/** Structure {@code receiveFolderTableResponse} of the protocol. */
public record ReceiveFolderTableResponse(List<ReceiveFolder> sFolderArray, long er) {}
