package org.mapano.ejb.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.settings.AbsenceChange;
import org.mapano.ejb.settings.MailboxSettings;
import org.mapano.ejb.settings.MeetingChange;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDetails;
import org.mapano.ejb.users.UserDirectory;

/** What users do with their own account. */
@Singleton
public class OwnAccount {
  private static final String PROGRAM = "self-service";

  private final UserDirectory directory;
  private final UserAdministration administration;
  private final Users users;
  private final Sessions sessions;
  private final MailboxSettings settings;

  @Inject
  public OwnAccount(
      UserDirectory directory,
      UserAdministration administration,
      Users users,
      Sessions sessions,
      MailboxSettings settings) {
    this.directory = directory;
    this.administration = administration;
    this.users = users;
    this.sessions = sessions;
    this.settings = settings;
  }

  /** The user who asks, with everything that an administrator sees. */
  public UserDetails details(StoreSession actor) {
    return administration.details(sessions.system(PROGRAM), account(actor).login());
  }

  /**
   * Sets the own password.
   *
   * @param old the password until now, asked for again so that an open session is not enough
   * @throws StoreException LOGON_FAILED when it is wrong, which counts as a failed logon;
   *     INVALID_PARAMETER for a new one that cannot be; NO_SUPPORT when passwords are kept
   *     elsewhere
   */
  public void password(StoreSession actor, String old, String fresh) {
    UserAccount account = account(actor);
    if (account.externId() == null) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "This account has no password");
    }
    sessions.logon(account.login(), old, actor.origin());
    users.update(actor, account, UserChange.builder().password(fresh).build());
  }

  /** Changes the own absence; failures as for administrators. */
  public void change(StoreSession actor, AbsenceChange change) {
    settings.change(actor, account(actor), change);
  }

  /** Changes what becomes of meeting requests. */
  public void change(StoreSession actor, MeetingChange change) {
    settings.change(actor, account(actor), change);
  }

  private UserAccount account(StoreSession actor) {
    return directory
        .findById(actor.userId())
        .orElseThrow(() -> StoreException.notFound("User " + actor.userId()));
  }
}
