package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code create_folders_response} of the protocol. */
public record CreateFoldersResponse(long er, @Optional List<byte[]> entryids) {}
