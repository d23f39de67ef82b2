package org.mapano.cli.permission;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Locale;
import org.mapano.cli.admin.UsageException;
import org.mapano.cli.rest.AdminClient;
import picocli.CommandLine.Option;

/** The options about what delegates get beside rights. */
public final class DelegateFlags {
  @Option(
      names = "--see-private",
      paramLabel = "yes|no",
      description = "Whether the delegate sees private items.")
  private String seePrivate;

  @Option(
      names = "--sendcopy",
      paramLabel = "yes|no",
      description = "Whether the delegate gets copies of meeting requests.")
  private String sendCopy;

  @Option(
      names = "--send-only-to-delegators",
      paramLabel = "yes|no",
      description = "Whether meeting requests go to those delegates only.")
  private String only;

  /** Whether any of them is given. */
  boolean given() {
    return seePrivate != null || sendCopy != null || only != null;
  }

  void check() {
    yes("--see-private", seePrivate);
    yes("--sendcopy", sendCopy);
    yes("--send-only-to-delegators", only);
  }

  /** Makes a member a delegate of a mailbox; what is not given stays. */
  void apply(AdminClient server, String mailbox, String member) {
    if (seePrivate != null || sendCopy != null || !isDelegate(server, mailbox, member)) {
      JsonObject before = find(server, mailbox, member);
      server.replace(
          path(mailbox, member),
          Json.createObjectBuilder()
              .add(
                  "seePrivate",
                  seePrivate == null
                      ? before.getBoolean("seePrivate", false)
                      : yes("--see-private", seePrivate))
              .add(
                  "sendCopy",
                  sendCopy == null
                      ? before.getBoolean("sendCopy", false)
                      : yes("--sendcopy", sendCopy))
              .build());
    }
    if (only != null) {
      server.change(
          path(mailbox),
          Json.createObjectBuilder()
              .add("onlyToDelegates", yes("--send-only-to-delegators", only))
              .build());
    }
  }

  /** Removes a member from the delegates of a mailbox, if it is one. */
  static void remove(AdminClient server, String mailbox, String member) {
    if (isDelegate(server, mailbox, member)) {
      server.delete(path(mailbox, member));
    }
  }

  /** The delegates of a mailbox. */
  static JsonObject of(AdminClient server, String mailbox) {
    return server.get(path(mailbox));
  }

  /** What a delegate gets, in words. */
  static String text(JsonObject delegate) {
    String flags =
        (delegate.getBoolean("seePrivate") ? ", see private" : "")
            + (delegate.getBoolean("sendCopy") ? ", send copy" : "");
    return "yes" + flags;
  }

  private static boolean isDelegate(AdminClient server, String mailbox, String member) {
    return !find(server, mailbox, member).isEmpty();
  }

  private static JsonObject find(AdminClient server, String mailbox, String member) {
    return of(server, mailbox).getJsonArray("delegates").getValuesAs(JsonObject.class).stream()
        .filter(delegate -> delegate.getString("member").equalsIgnoreCase(member))
        .findFirst()
        .orElse(JsonObject.EMPTY_JSON_OBJECT);
  }

  private static String path(String mailbox) {
    return AdminClient.userPath(mailbox) + "/delegates";
  }

  private static String path(String mailbox, String member) {
    return path(mailbox) + "/" + AdminClient.encode(member);
  }

  private static boolean yes(String option, String text) {
    return switch (text == null ? "no" : text.toLowerCase(Locale.ROOT)) {
      case "yes", "y", "1" -> true;
      case "no", "n", "0" -> false;
      default -> throw new UsageException(option + " takes yes or no.");
    };
  }
}
