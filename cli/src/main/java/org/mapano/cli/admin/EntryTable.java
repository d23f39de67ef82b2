package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.text.Table;

/** The table of users that several listings print. */
final class EntryTable {
  private EntryTable() {}

  /**
   * The lines.
   *
   * @param entries users or groups
   */
  static String of(List<JsonObject> entries) {
    Table table = new Table("\t", "Username", "Fullname", "Homeserver");
    for (JsonObject entry : entries) {
      table.row(
          entry.getString("name"), entry.getString("fullName"), entry.getString("homeServer", ""));
    }
    return table.text();
  }

  /** The lines with the identities of the mailboxes. */
  static String withStores(List<JsonObject> entries) {
    Table table = new Table("\t", "Username", "Fullname", "Homeserver", "Store");
    for (JsonObject entry : entries) {
      table.row(
          entry.getString("name"),
          entry.getString("fullName"),
          entry.getString("homeServer", ""),
          entry.getString("store", ""));
    }
    return table.text();
  }
}
