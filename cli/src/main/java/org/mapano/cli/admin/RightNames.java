package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words for right bits, as the original's tools write them. */
final class RightNames {
  private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(0x001, "read_items");
    NAMES.put(0x002, "create_items");
    NAMES.put(0x008, "edit_own");
    NAMES.put(0x010, "delete_own");
    NAMES.put(0x020, "edit_all");
    NAMES.put(0x040, "delete_all");
    NAMES.put(0x080, "create_subfolders");
    NAMES.put(0x100, "folder_owner");
    NAMES.put(0x200, "folder_contact");
    NAMES.put(0x400, "folder_visible");
  }

  private RightNames() {}

  /** The words, separated by commas; empty for none. */
  static String of(int rights) {
    List<String> words = new ArrayList<>();
    NAMES.forEach((bit, name) -> {
      if ((rights & bit) != 0) {
        words.add(name);
      }
    });
    return String.join(",", words);
  }
}
