package org.mapano.web.admin;

import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;

/** A company as answers show it. */
@Schema(name = "Company")
public record CompanyView(
    @Schema(description = "Number of the company on this server") int id,
    @Schema(description = "Identity in the user source, hexadecimal") String externId,
    String name,
    @Schema(description = "Name of its system administrator") String administrator,
    @Schema(description = "Address of its system administrator") String email,
    boolean hidden,
    UserView.Quota quota,
    UserView.Quota userQuota,
    @Schema(description = "What all its mailboxes hold; only with details") Usage usage) {

  /**
   * What all mailboxes of a company hold together.
   *
   * @param size bytes
   * @param warn level in force, 0 for none
   */
  @Schema(name = "CompanyUsage")
  public record Usage(long size, long warn) {}

  /** A company without what needs its stores. */
  static CompanyView of(UserAccount company, UserAccount administrator) {
    return view(company, administrator, null);
  }

  /** A company with everything. */
  static CompanyView of(UserAccount company, UserAccount administrator, QuotaState state) {
    return view(company, administrator, new Usage(state.size(), state.warn()));
  }

  /** Entity tag of a company: changes whenever something that is set for it does. */
  static String entityTag(UserAccount company, UserAccount administrator) {
    return EntityTags.of(of(company, administrator));
  }

  private static CompanyView view(UserAccount company, UserAccount administrator, Usage usage) {
    return new CompanyView(
        company.id(),
        HexFormat.of().formatHex(company.externId()),
        company.login(),
        administrator.login(),
        administrator.email(),
        company.hidden(),
        levels(company.quota()),
        levels(company.tenancy().userQuota()),
        usage);
  }

  private static UserView.Quota levels(QuotaSettings quota) {
    return new UserView.Quota(quota.useDefault(), quota.warn(), quota.soft(), quota.hard());
  }
}
