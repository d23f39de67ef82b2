package org.mapano.ejb.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;

/**
 * Accounts to try the server with, made when the database has no users: {@code john} and {@code
 * mary} with their name as password, and the system administrator {@code admin} with a random one
 * that is kept in the data directory.
 */
final class DemoDomain {
  /** Place of the administrator's password in the data directory. */
  static final String PASSWORD_FILE = "admin-password";

  private static final Logger LOG = Logger.getLogger(DemoDomain.class.getName());
  private static final String DOMAIN = "@example.com";
  private static final int SYSTEM_ADMINISTRATOR = 2;

  private final UserDirectory directory;
  private final UserAdministration administration;
  private final Optional<Path> data;

  /**
   * @param directory tells whether there are users
   * @param administration makes them
   * @param data data directory, if there is one
   */
  DemoDomain(UserDirectory directory, UserAdministration administration, Optional<Path> data) {
    this.directory = directory;
    this.administration = administration;
    this.data = data;
  }

  /** Makes the accounts if there are none; answers whether it did. */
  boolean createIfEmpty(StoreSession system) {
    if (!directory.list().isEmpty()) {
      return false;
    }
    administration.ensurePublicStore(system);
    String password = Secrets.password();
    data.ifPresent(directory -> PrivateFile.write(directory.resolve(PASSWORD_FILE), password));
    administration.create(
        system, user("admin", "Administrator", password).adminLevel(SYSTEM_ADMINISTRATOR).build());
    administration.create(system, user("john", "John Doe", "john").build());
    administration.create(system, user("mary", "Mary Jones", "mary").build());
    LOG.info(() ->
        "Demo accounts: john and mary (password = name); administrator admin, password "
            + data.map(directory -> "in " + directory.resolve(PASSWORD_FILE)).orElse(password));
    return true;
  }

  private static UserChange.Builder user(String login, String fullName, String password) {
    return UserChange.builder()
        .login(login)
        .fullName(fullName)
        .email(login + DOMAIN)
        .password(password)
        .feature(Feature.IMAP, FeatureState.ENABLED)
        .feature(Feature.POP3, FeatureState.ENABLED);
  }
}
