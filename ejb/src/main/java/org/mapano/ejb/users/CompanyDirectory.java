package org.mapano.ejb.users;

import java.util.List;
import java.util.Optional;

/**
 * The companies of an installation with several tenants (MT-01). Rights are the business of those
 * who ask. Failures are those of {@link UserDirectory}.
 */
public interface CompanyDirectory {
  /** Whether there are several tenants; else there are no companies. */
  boolean isHosted();

  /** All companies by name. */
  List<UserAccount> all();

  /** The company with a name, without regard to case. */
  Optional<UserAccount> find(String name);

  /** The company with a local id. */
  Optional<UserAccount> find(int id);

  /** The members of a company: users, contacts and groups. */
  List<UserAccount> members(UserAccount company);

  /** The system administrator of a company, SYSTEM when it has none of its own. */
  UserAccount administrator(UserAccount company);

  /**
   * A name that is to be given to somebody, in its parts.
   *
   * @throws org.mapano.ejb.error.StoreException INVALID_PARAMETER for a wrong form, NOT_FOUND when
   *     there is no such company
   */
  GivenName parse(String login);

  /**
   * The name that an object is to get, as the user source has it; null when it keeps its own.
   *
   * @param wanted as clients write it, or null
   * @throws org.mapano.ejb.error.StoreException INVALID_PARAMETER for a wrong form, and for another
   *     company: nobody moves by being renamed; NOT_FOUND when there is no such company
   */
  String renamed(UserAccount object, String wanted);

  /** Whether a name contains what parts names and companies. */
  boolean isAmbiguous(String name);

  /** A full name of a group, which clients may write in the form of names, as the source has it. */
  String fullName(String wanted);

  /**
   * A name in a company.
   *
   * @param name name as the user source has it
   * @param company the company, if there are any
   */
  record GivenName(String name, Optional<UserAccount> company) {
    /** Local id of the company or 0. */
    public int companyId() {
      return company.map(UserAccount::id).orElse(0);
    }

    /** External id of the company or null. */
    public byte[] companyExternId() {
      return company.map(UserAccount::externId).orElse(null);
    }
  }
}
