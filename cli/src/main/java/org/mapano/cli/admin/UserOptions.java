package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** What to set on a user. */
public final class UserOptions {
  private static final Set<String> FEATURES = Set.of("imap", "pop3", "mobile", "outlook", "webapp");
  private static final int MAX_LEVEL_MB = 1 << 30;

  @Option(names = "-U", paramLabel = "NAME", description = "New login name.")
  private String newName;

  @Option(
      names = {"-p", "--password"},
      paramLabel = "PASSWORD",
      description = "Password; other users of this machine may see it. Better: -P.")
  private String password;

  @Option(
      names = {"-P", "--password-prompt"},
      description = "Ask for the password twice, without showing it.")
  private boolean prompt;

  @Option(names = "-f", paramLabel = "NAME", description = "Full name.")
  private String fullName;

  @Option(names = "-e", paramLabel = "ADDRESS", description = "Mail address.")
  private String email;

  @Option(
      names = "-a",
      paramLabel = "LEVEL",
      description = "Administrator: no or 0, yes or 1, 2 for a system administrator.")
  private String admin;

  @Option(
      names = "-n",
      paramLabel = "y|n",
      description = "Non-active: gets mail, but cannot log on.")
  private String nonActive;

  @Option(
      names = "--qo",
      paramLabel = "y|n",
      description = "Own quota levels instead of the default ones.")
  private String quotaOverride;

  @Option(names = "--qh", paramLabel = "MB", description = "Hard level, 0 for none.")
  private Integer hard;

  @Option(names = "--qs", paramLabel = "MB", description = "Soft level, 0 for none.")
  private Integer soft;

  @Option(names = "--qw", paramLabel = "MB", description = "Warning level, 0 for none.")
  private Integer warn;

  @Option(
      names = "--enable-feature",
      paramLabel = "FEATURE",
      description = "Switch a feature on: imap, pop3, mobile, outlook or webapp.")
  private String enable;

  @Option(
      names = "--disable-feature",
      paramLabel = "FEATURE",
      description = "Switch a feature off.")
  private String disable;

  @Option(
      names = "--mr-accept",
      paramLabel = "yes|no",
      description = "Accept meeting requests automatically.")
  private String meetingsAccept;

  @Option(
      names = "--mr-decline-conflict",
      paramLabel = "yes|no",
      description = "Decline those that overlap with other meetings.")
  private String meetingsConflict;

  @Option(
      names = "--mr-decline-recurring",
      paramLabel = "yes|no",
      description = "Decline those that recur.")
  private String meetingsRecurring;

  /** Checks what a new user needs. */
  void checkNew() {
    boolean complete = email != null && fullName != null && (hasPassword() || isNonActive());
    if (!complete) {
      throw new UsageException(
          "A new user needs -e, -f and -p or -P; a non-active one (-n 1) no password.");
    }
    if (hasOwnQuota() && (hard == null || soft == null || warn == null)) {
      throw new UsageException("A new user with own quota (--qo) needs --qh, --qs and --qw.");
    }
    check();
  }

  /** Checks the values. */
  void check() {
    for (String text : optional(newName, fullName, email, password)) {
      Names.printable(text);
    }
    if (newName != null) {
      Names.user(newName);
    }
    if (password != null && prompt) {
      throw new UsageException("Give either -p or -P.");
    }
    adminLevel();
    for (Integer level : optional(hard, soft, warn)) {
      if (level < 0 || level > MAX_LEVEL_MB) {
        throw new UsageException("A quota level is a number of MB, 0 for none.");
      }
    }
    for (String feature : optional(enable, disable)) {
      if (!FEATURES.contains(feature.toLowerCase(Locale.ROOT))) {
        throw new UsageException("Unknown feature \"" + Names.printable(feature) + "\".");
      }
    }
  }

  /** Checks the values that a group can have. */
  void checkGroup() {
    for (String text : optional(newName, fullName)) {
      Names.printable(text);
    }
    if (email != null && !email.isEmpty()) {
      Names.printable(email);
    }
  }

  /** The members of a request about the mailbox; empty when nothing of it is to be set. */
  JsonObjectBuilder toSettingsJson() {
    JsonObjectBuilder meetings = Json.createObjectBuilder();
    flag(meetings, "accept", meetingsAccept);
    flag(meetings, "declineConflicting", meetingsConflict);
    flag(meetings, "declineRecurring", meetingsRecurring);
    JsonObject built = meetings.build();
    JsonObjectBuilder result = Json.createObjectBuilder();
    return built.isEmpty() ? result : result.add("meetingRequests", built);
  }

  private static void flag(JsonObjectBuilder object, String name, String yesNo) {
    if (yesNo != null) {
      object.add(name, Names.yes(yesNo));
    }
  }

  /** The members of a request about a group. */
  JsonObjectBuilder toGroupJson() {
    JsonObjectBuilder result = Json.createObjectBuilder();
    add(result, "name", newName);
    add(result, "fullName", fullName);
    add(result, "email", email);
    return result;
  }

  /** The members of a request about a company. */
  JsonObjectBuilder toCompanyJson() {
    JsonObjectBuilder result = Json.createObjectBuilder();
    add(result, "name", newName);
    if (changesQuota()) {
      result.add("quota", quota());
    }
    return result;
  }

  /** Whether levels are given that will not count. */
  boolean hasQuotaWithoutOverride() {
    return quotaOverride == null && hasQuota();
  }

  /** Whether anything about quota is given. */
  boolean changesQuota() {
    return quotaOverride != null || hasQuota();
  }

  /** The members of a request; asks for the password if it has to. */
  JsonObjectBuilder toJson() {
    JsonObjectBuilder result = Json.createObjectBuilder();
    add(result, "login", newName);
    add(result, "fullName", fullName);
    add(result, "email", email);
    add(result, "password", prompt ? PasswordPrompt.twice() : password);
    if (admin != null) {
      result.add("admin", adminLevel());
    }
    if (nonActive != null) {
      result.add("kind", isNonActive() ? "nonactive" : "active");
    }
    if (changesQuota()) {
      result.add("quota", quota());
    }
    if (enable != null || disable != null) {
      JsonObjectBuilder features = Json.createObjectBuilder();
      if (enable != null) {
        features.add(enable.toLowerCase(Locale.ROOT), "enabled");
      }
      if (disable != null) {
        features.add(disable.toLowerCase(Locale.ROOT), "disabled");
      }
      result.add("features", features);
    }
    return result;
  }

  private JsonObjectBuilder quota() {
    JsonObjectBuilder quota = Json.createObjectBuilder();
    if (quotaOverride != null) {
      quota.add("useDefault", !hasOwnQuota());
    }
    level(quota, "hard", hard);
    level(quota, "soft", soft);
    level(quota, "warn", warn);
    return quota;
  }

  private static void level(JsonObjectBuilder quota, String name, Integer megabytes) {
    if (megabytes != null) {
      quota.add(name, (long) megabytes << 20);
    }
  }

  private static void add(JsonObjectBuilder object, String name, String value) {
    if (value != null) {
      object.add(name, value);
    }
  }

  private int adminLevel() {
    return switch (admin == null ? "0" : admin.toLowerCase(Locale.ROOT)) {
      case "0", "n", "no" -> 0;
      case "1", "y", "yes" -> 1;
      case "2" -> 2;
      default -> throw new UsageException("-a takes no, yes, 0, 1 or 2.");
    };
  }

  private boolean hasPassword() {
    return password != null || prompt;
  }

  private boolean isNonActive() {
    return nonActive != null && Names.yes(nonActive);
  }

  private boolean hasOwnQuota() {
    return quotaOverride != null && Names.yes(quotaOverride);
  }

  private boolean hasQuota() {
    return hard != null || soft != null || warn != null;
  }

  @SafeVarargs
  private static <T> List<T> optional(T... values) {
    List<T> result = new ArrayList<>();
    for (T value : values) {
      if (value != null) {
        result.add(value);
      }
    }
    return result;
  }
}
