package org.mapano.ejb.users;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.mapano.mapi.prop.PropMap;

/**
 * An object as a user source describes it, before it has a local id.
 *
 * @param externId opaque id in the source
 * @param objectClass kind of object
 * @param login login name of a user, name of a group
 * @param fullName full name
 * @param email primary mail address, may be empty
 * @param aliases further mail addresses
 * @param adminLevel 0, 1 or 2
 * @param hidden hidden from address book lists
 * @param quota own quota levels
 * @param enabledFeatures features switched on for this user
 * @param disabledFeatures features switched off for this user
 * @param properties further mapped properties
 * @param signature differs whenever the object was changed
 * @param tenancy where it belongs
 */
public record SourceObject(
    byte[] externId,
    ObjectClass objectClass,
    String login,
    String fullName,
    String email,
    List<String> aliases,
    int adminLevel,
    boolean hidden,
    QuotaSettings quota,
    Set<String> enabledFeatures,
    Set<String> disabledFeatures,
    PropMap properties,
    String signature,
    Tenancy tenancy) {

  /** An object that belongs nowhere in particular. */
  public SourceObject(
      byte[] externId,
      ObjectClass objectClass,
      String login,
      String fullName,
      String email,
      List<String> aliases,
      int adminLevel,
      boolean hidden,
      QuotaSettings quota,
      Set<String> enabledFeatures,
      Set<String> disabledFeatures,
      PropMap properties,
      String signature) {
    this(
        externId,
        objectClass,
        login,
        fullName,
        email,
        aliases,
        adminLevel,
        hidden,
        quota,
        enabledFeatures,
        disabledFeatures,
        properties,
        signature,
        Tenancy.NONE);
  }

  /** Identity among all objects: type of object and external id. */
  String key() {
    return key(externId, objectClass.number());
  }

  /** Identity of an object with an external id and a class number. */
  static String key(byte[] externId, int classNumber) {
    return (classNumber >> 16) + ":" + HexFormat.of().formatHex(externId);
  }

  /**
   * The same object with its local id.
   *
   * @param companyId local id of its company; of a company its own
   */
  public UserAccount withId(int id, int companyId) {
    return new UserAccount(
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
        tenancy);
  }
}
