package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine.Option;

/** Levels of the users of a company who have none of their own. */
public final class CompanyQuotaOptions {
  private static final int MAX_LEVEL_MB = 1 << 30;
  private static final long MIB = 1 << 20;

  @Option(
      names = "--udqo",
      paramLabel = "y|n",
      description = "Levels of the company for its users instead of the configured ones.")
  private String override;

  @Option(names = "--udqh", paramLabel = "MB", description = "Their hard level, 0 for none.")
  private Integer hard;

  @Option(names = "--udqs", paramLabel = "MB", description = "Their soft level, 0 for none.")
  private Integer soft;

  @Option(names = "--udqw", paramLabel = "MB", description = "Their warning level, 0 for none.")
  private Integer warn;

  /** Checks the values. */
  void check() {
    for (Integer level : Arrays.asList(hard, soft, warn)) {
      if (level != null && (level < 0 || level > MAX_LEVEL_MB)) {
        throw new UsageException("A quota level is a number of MB, 0 for none.");
      }
    }
  }

  /** Adds what was given to the description of a company. */
  void addTo(JsonObjectBuilder company) {
    if (Arrays.asList(override, hard, soft, warn).stream().allMatch(Objects::isNull)) {
      return;
    }
    JsonObjectBuilder levels = Json.createObjectBuilder();
    if (override != null) {
      levels.add("useDefault", !Names.yes(override));
    }
    add(levels, "hard", hard);
    add(levels, "soft", soft);
    add(levels, "warn", warn);
    company.add("userQuota", levels);
  }

  private static void add(JsonObjectBuilder levels, String name, Integer megabytes) {
    if (megabytes != null) {
      levels.add(name, megabytes * MIB);
    }
  }
}
