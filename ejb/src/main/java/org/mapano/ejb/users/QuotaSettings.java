package org.mapano.ejb.users;

/**
 * Quota levels of a user or company.
 *
 * @param useDefault true when the next more general levels apply instead
 * @param warn bytes, 0 for none
 * @param soft bytes, 0 for none: no sending above it
 * @param hard bytes, 0 for none: no saving above it
 */
public record QuotaSettings(boolean useDefault, long warn, long soft, long hard) {
  /** The more general levels apply. */
  public static final QuotaSettings DEFAULT = new QuotaSettings(true, 0, 0, 0);
}
