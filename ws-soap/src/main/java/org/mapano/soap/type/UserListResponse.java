package org.mapano.soap.type;

import java.util.List;

/** Structure {@code userListResponse} of the protocol. */
public record UserListResponse(List<User> sUserArray, long er) {}
