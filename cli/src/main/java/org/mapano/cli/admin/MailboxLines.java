package org.mapano.cli.admin;

import static org.mapano.cli.text.Layout.label;
import static org.mapano.cli.text.Layout.yesNo;

import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The lines of {@code --details} about what a user has set on the mailbox. Times are local. */
final class MailboxLines {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final String NEVER = "-";

  private final JsonObject store;
  private final JsonObject settings;
  private final PrintWriter out;

  /**
   * @param store the mailbox of a user
   * @param out where to print
   */
  MailboxLines(JsonObject store, PrintWriter out) {
    this.store = store;
    this.settings = store.getJsonObject("settings");
    this.out = out;
  }

  void meetingRequests() {
    JsonObject meetings = settings.getJsonObject("meetingRequests");
    boolean accept = meetings.getBoolean("accept");
    line("Auto-accept meeting req:", yesNo(accept));
    if (accept) {
      line("Decline dbl meetingreq:", yesNo(meetings.getBoolean("declineConflicting")));
      line("Decline recur meet.req:", yesNo(meetings.getBoolean("declineRecurring")));
    }
  }

  void store(String serverVersion) {
    line("MDB provider:", store.getString("provider"));
    line("Store GUID:", store.getString("guid"));
    line("Out Of Office:", outOfOffice(settings.getJsonObject("outOfOffice")));
    line("Last logon:", time(settings, "lastLogon", NEVER));
    line("Last logoff:", time(settings, "lastLogoff", NEVER));
    line("Server version:", serverVersion);
  }

  private static String outOfOffice(JsonObject absence) {
    if (!absence.getBoolean("enabled")) {
      return "disabled";
    }
    if (!absence.containsKey("from") && !absence.containsKey("until")) {
      return "enabled";
    }
    return "from "
        + time(absence, "from", "now")
        + " until "
        + time(absence, "until", "infinite")
        + (absence.getBoolean("active") ? " (currently active)" : " (currently inactive)");
  }

  private static String time(JsonObject object, String name, String absent) {
    return object.containsKey(name) ? TIME.format(Instant.parse(object.getString(name))) : absent;
  }

  private void line(String label, String value) {
    out.println(label(label) + value);
  }
}
