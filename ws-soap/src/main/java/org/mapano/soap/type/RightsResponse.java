package org.mapano.soap.type;

import java.util.List;
import org.mapano.soap.codec.Optional;

/** Structure {@code rightsResponse} of the protocol. */
public record RightsResponse(@Optional List<Rights> pRightsArray, long er) {}
