package org.mapano.soap.type;

import java.util.List;

/** Structure {@code exportMessageChangesAsStreamResponse} of the protocol. */
public record ExportMessageChangesAsStreamResponse(List<MessageStream> sMsgStreams, long er) {}
