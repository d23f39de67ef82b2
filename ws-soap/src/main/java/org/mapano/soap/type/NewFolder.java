package org.mapano.soap.type;

import org.mapano.soap.codec.ElementName;
import org.mapano.soap.codec.Optional;

/** Structure {@code new_folder} of the protocol. */
public record NewFolder(
    @Optional String name,
    @Optional String comment,
    @Optional byte[] entryid,
    @ElementName("open-if-exists") boolean openIfExists,
    long type,
    @ElementName("sync-id") long syncId,
    @ElementName("original-sourcekey") byte[] originalSourcekey) {}
