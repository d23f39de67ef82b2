package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of the list of groups.
 *
 * @param groups the groups, Everyone first, then by name
 * @param offset position of the first one
 * @param limit greatest number of groups in this part
 * @param total number of all groups
 */
@Schema(name = "GroupPage")
public record GroupPage(List<GroupView> groups, int offset, int limit, int total) {}
