package org.mapano.web.admin;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.QuotaSettings;

/**
 * Quota levels in a request.
 *
 * @param useDefault whether the configured levels apply instead
 * @param warn bytes, 0 for none
 * @param soft bytes, 0 for none
 * @param hard bytes, 0 for none
 */
@Schema(name = "Quota", description = "Levels in bytes, 0 for none")
record QuotaInput(
    Boolean useDefault,
    @PositiveOrZero Long warn,
    @PositiveOrZero Long soft,
    @PositiveOrZero Long hard) {

  static QuotaInput read(JsonMembers members) {
    members.requireKnown(Set.of("useDefault", "warn", "soft", "hard"));
    return new QuotaInput(
        members.bool("useDefault"),
        members.number("warn"),
        members.number("soft"),
        members.number("hard"));
  }

  /** The levels with what is absent taken from others. */
  QuotaSettings over(QuotaSettings others) {
    return new QuotaSettings(
        useDefault == null ? others.useDefault() : useDefault,
        warn == null ? others.warn() : warn,
        soft == null ? others.soft() : soft,
        hard == null ? others.hard() : hard);
  }
}
