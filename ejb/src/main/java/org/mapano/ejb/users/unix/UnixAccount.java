package org.mapano.ejb.users.unix;

/**
 * A line of the file passwd.
 *
 * @param name login name
 * @param password hash, or {@code x} for one in the file shadow
 * @param uid number of the user
 * @param gid number of the primary group
 * @param gecos full name and more, separated by commas
 * @param shell login shell
 */
record UnixAccount(String name, String password, long uid, long gid, String gecos, String shell) {

  /** The full name. */
  String fullName() {
    int comma = gecos.indexOf(',');
    return (comma < 0 ? gecos : gecos.substring(0, comma)).trim();
  }

  /** Whether the line is there only to keep a number: nobody is this. */
  boolean isLocked() {
    return password.equals("*") || password.equals("!");
  }
}
