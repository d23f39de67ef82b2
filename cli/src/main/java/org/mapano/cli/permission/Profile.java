package org.mapano.cli.permission;

import java.util.List;
import java.util.Locale;
import org.mapano.cli.admin.UsageException;

/** Names of usual sets of rights. */
enum Profile {
  DENIED(0, false, true),
  NONE(0x400, true, false),
  NORIGHTS(0x400, false, true),
  READONLY(0x401, true, true),
  SECRETARY(0x47B, true, true),
  OWNER(0x5FB, true, true),
  FULLCONTROL(0x4FB, false, true);

  private static final int READ = 0x001;
  private static final int WRITE = 0x07A;

  private final int rights;
  private final boolean ofFolders;
  private final boolean ofStores;

  Profile(int rights, boolean ofFolders, boolean ofStores) {
    this.rights = rights;
    this.ofFolders = ofFolders;
    this.ofStores = ofStores;
  }

  int rights() {
    return rights;
  }

  /** Whether it lets nothing be read. */
  boolean isNone() {
    return (rights & READ) == 0;
  }

  /** Rights on free/busy data for somebody who has this on the calendar. */
  int ofFreeBusy() {
    return (rights & WRITE) != 0 ? SECRETARY.rights : rights;
  }

  /** The profile that an option names. */
  static Profile of(String option, String name, boolean store) {
    List<Profile> fitting =
        List.of(values()).stream().filter(it -> store ? it.ofStores : it.ofFolders).toList();
    return fitting.stream()
        .filter(profile -> profile.text().equals(name))
        .findAny()
        .orElseThrow(() ->
            new UsageException(
                option
                    + " takes "
                    + String.join(", ", fitting.stream().map(Profile::text).toList())
                    + "."));
  }

  /** The name of rights, or their number. */
  static String name(int rights) {
    for (Profile profile : values()) {
      if (profile.rights == rights) {
        return profile.text();
      }
    }
    return String.format(Locale.ROOT, "0x%04x", rights);
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
