package org.mapano.ejb.users;

import org.mapano.mapi.prop.PropMap;

/**
 * What to set on a group; null means unchanged, or the default of a new group.
 *
 * @param name name, unique among groups without regard to case
 * @param fullName full name
 * @param email mail address; empty for none
 * @param hidden hidden from address book lists
 * @param properties further mapped properties; an empty list of values removes one
 */
public record GroupChange(
    String name, String fullName, String email, Boolean hidden, PropMap properties) {
  /** The same with other names. */
  public GroupChange withNames(String otherName, String otherFullName) {
    return new GroupChange(otherName, otherFullName, email, hidden, properties);
  }
}
