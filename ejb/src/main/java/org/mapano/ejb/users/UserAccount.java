package org.mapano.ejb.users;

import java.util.List;
import java.util.Set;
import org.mapano.mapi.prop.PropMap;

/**
 * A user object as a user source describes it, with the local id.
 *
 * @param id {@code users.id}
 * @param externId opaque id in the user source; null for SYSTEM and Everyone
 * @param objectClass kind of object
 * @param login login name
 * @param fullName full name
 * @param email primary mail address
 * @param aliases further mail addresses
 * @param adminLevel 0, 1 or 2
 * @param hidden hidden from address book lists
 * @param companyId {@code users.id} of the company or 0
 * @param quota own quota levels
 * @param enabledFeatures features switched on for this user
 * @param disabledFeatures features switched off for this user
 * @param properties further mapped properties
 * @param tenancy where it belongs by the user source
 */
public record UserAccount(
    int id,
    byte[] externId,
    ObjectClass objectClass,
    String login,
    String fullName,
    String email,
    List<String> aliases,
    int adminLevel,
    boolean hidden,
    int companyId,
    QuotaSettings quota,
    Set<String> enabledFeatures,
    Set<String> disabledFeatures,
    PropMap properties,
    Tenancy tenancy) {

  /** An object that belongs nowhere in particular. */
  public UserAccount(
      int id,
      byte[] externId,
      ObjectClass objectClass,
      String login,
      String fullName,
      String email,
      List<String> aliases,
      int adminLevel,
      boolean hidden,
      int companyId,
      QuotaSettings quota,
      Set<String> enabledFeatures,
      Set<String> disabledFeatures,
      PropMap properties) {
    this(
        id,
        externId,
        objectClass,
        login,
        fullName,
        email,
        aliases,
        adminLevel,
        hidden,
        companyId,
        quota,
        enabledFeatures,
        disabledFeatures,
        properties,
        Tenancy.NONE);
  }

  /** Upper half of the class number, which together with the external id is the identity. */
  public int type() {
    return objectClass.number() >> 16;
  }
}
