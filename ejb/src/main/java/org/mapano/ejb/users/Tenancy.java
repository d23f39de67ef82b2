package org.mapano.ejb.users;

/**
 * Where an object belongs, and what only companies have.
 *
 * @param company external id of the company it is in; null without tenants
 * @param homeServer name of the server that has its store; empty when it does not say
 * @param administrator of a company: external id of its system administrator; null for SYSTEM
 * @param userQuota of a company: levels of its users who have none of their own
 */
public record Tenancy(
    byte[] company, String homeServer, byte[] administrator, QuotaSettings userQuota) {
  /** In no company and on no certain server. */
  public static final Tenancy NONE = new Tenancy(null, "", null, QuotaSettings.DEFAULT);

  /** In a company. */
  public static Tenancy in(byte[] company) {
    return new Tenancy(company, "", null, QuotaSettings.DEFAULT);
  }
}
