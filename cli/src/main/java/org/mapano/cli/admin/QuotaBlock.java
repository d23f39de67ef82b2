package org.mapano.cli.admin;

import static org.mapano.cli.text.Layout.label;
import static org.mapano.cli.text.Layout.quota;
import static org.mapano.cli.text.Layout.yesNo;

import jakarta.json.JsonObject;

/** The lines about quota. */
final class QuotaBlock {
  private QuotaBlock() {}

  /** The levels that are set for a user. */
  static String own(JsonObject user) {
    return lines(user, user.getJsonObject("quota"));
  }

  /** The levels in force: those of the mailbox where there is one. */
  static String inForce(JsonObject user) {
    JsonObject store = user.getJsonObject("store");
    return lines(user, store == null ? user.getJsonObject("quota") : store);
  }

  /** The levels of a company as a whole and those for its users. */
  static String ofCompany(JsonObject company) {
    JsonObject quota = company.getJsonObject("quota");
    JsonObject users = company.getJsonObject("userQuota");
    return label(" Quota overrides:")
        + yesNo(!quota.getBoolean("useDefault"))
        + "\n"
        + level(" Warning level:", quota, "warn")
        + "User default quota settings:\n"
        + label(" Quota overrides:")
        + yesNo(!users.getBoolean("useDefault"))
        + "\n"
        + level(" Warning level:", users, "warn")
        + level(" Soft level:", users, "soft")
        + level(" Hard level:", users, "hard");
  }

  private static String lines(JsonObject user, JsonObject levels) {
    boolean own = !user.getJsonObject("quota").getBoolean("useDefault");
    return label(" Quota overrides:")
        + yesNo(own)
        + "\n"
        + level(" Warning level:", levels, "warn")
        + level(" Soft level:", levels, "soft")
        + level(" Hard level:", levels, "hard");
  }

  private static String level(String label, JsonObject levels, String name) {
    return label(label) + quota(levels.getJsonNumber(name).longValue()) + "\n";
  }
}
