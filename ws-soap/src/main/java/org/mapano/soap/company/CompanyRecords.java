package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.type.Company;
import org.mapano.soap.type.User;
import org.mapano.soap.user.PropertyLists;
import org.mapano.soap.user.UserRecords;

/** Companies as clients see and send them. */
@Singleton
public class CompanyRecords {
  private static final long UNCHANGED = 0xFFFFFFFFL;

  private final Companies companies;
  private final DirectoryIds ids;
  private final UserRecords users;
  private final HomeServer servers;

  @Inject
  public CompanyRecords(
      Companies companies, DirectoryIds ids, UserRecords users, HomeServer servers) {
    this.companies = companies;
    this.ids = ids;
    this.users = users;
    this.servers = servers;
  }

  /** All of them. */
  List<Company> companies(List<UserAccount> accounts) {
    return accounts.stream().map(this::company).toList();
  }

  /** One of them. */
  Company company(UserAccount account) {
    UserAccount administrator = companies.administrator(account);
    User same = users.user(account);
    return new Company(
        account.id(),
        administrator.id(),
        DirectoryIds.entryId(account),
        DirectoryIds.entryId(administrator),
        account.login(),
        servers.of(account),
        account.hidden() ? 1 : 0,
        same.lpsPropmap(),
        same.lpsMVPropmap());
  }

  /** The structure; INVALID_PARAMETER when it is missing. */
  static Company present(Company sent) {
    if (sent == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "The company is missing");
    }
    return sent;
  }

  /** What is to be set: missing texts, and an administrator who is not named, stay as they are. */
  CompanyChange change(StoreSession session, Company sent) {
    byte[] administrator =
        ids.named(session, 0, sent.sAdministrator())
            .map(user -> user.externId() == null ? new byte[0] : user.externId())
            .orElse(null);
    return new CompanyChange(
        sent.lpszCompanyname(),
        administrator,
        sent.ulIsABHidden() == UNCHANGED ? null : sent.ulIsABHidden() != 0,
        null,
        null,
        PropertyLists.toMapi(sent.lpsPropmap(), sent.lpsMVPropmap()));
  }
}
