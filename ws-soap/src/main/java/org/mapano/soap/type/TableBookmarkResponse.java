package org.mapano.soap.type;

/** Structure {@code tableBookmarkResponse} of the protocol. */
public record TableBookmarkResponse(long er, long ulbkPosition) {}
