package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TestGetResponse;

/** Request of the operation {@code testGet}. */
@Operation(name = "testGet", responseElement = "testGetResponse", response = TestGetResponse.class)
public record TestGetCall(@Unsigned64 long ulSessionId, @Optional String name) {}
