package org.mapano.ejb.users;

import org.mapano.mapi.prop.PropMap;

/**
 * What to set on a company; null means unchanged, or the default of a new company.
 *
 * @param name name, unique among companies without regard to case
 * @param administrator external id of the system administrator; empty for SYSTEM
 * @param hidden hidden from address book lists
 * @param quota levels of the company as a whole, of which only the warning counts
 * @param userQuota levels of its users who have none of their own
 * @param properties further mapped properties; an empty list of values removes one
 */
public record CompanyChange(
    String name,
    byte[] administrator,
    Boolean hidden,
    QuotaSettings quota,
    QuotaSettings userQuota,
    PropMap properties) {
  /** A change that sets a name only. */
  public static CompanyChange named(String name) {
    return new CompanyChange(name, null, null, null, null, null);
  }

  /** A change that sets the levels of the company as a whole. */
  public static CompanyChange quota(QuotaSettings quota) {
    return new CompanyChange(null, null, null, quota, null, null);
  }

  /** A change that sets the levels of its users. */
  public static CompanyChange userQuota(QuotaSettings quota) {
    return new CompanyChange(null, null, null, null, quota, null);
  }
}
