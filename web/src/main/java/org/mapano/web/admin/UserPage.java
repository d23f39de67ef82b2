package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the list of users.
 *
 * @param users the users, by login name
 * @param offset position of the first one
 * @param limit greatest number of users in this part
 * @param total number of all users
 */
@Schema(name = "UserPage")
public record UserPage(List<UserView> users, int offset, int limit, int total) {}
