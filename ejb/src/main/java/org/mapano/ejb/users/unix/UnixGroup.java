package org.mapano.ejb.users.unix;

import java.util.List;

/**
 * A line of the file group.
 *
 * @param name name
 * @param gid number
 * @param members login names
 */
record UnixGroup(String name, long gid, List<String> members) {}
