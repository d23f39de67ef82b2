package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.ElementName;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.CreateFoldersResponse;
import org.mapano.soap.type.NewFolder;

/** Request of the operation {@code create-folders}. */
@Operation(
    name = "create-folders",
    responseElement = "create-folders-response",
    response = CreateFoldersResponse.class)
public record CreateFoldersCall(
    @Unsigned64 @ElementName("session-id") long sessionId,
    @ElementName("parent-eid") byte[] parentEid,
    List<NewFolder> batch) {}
