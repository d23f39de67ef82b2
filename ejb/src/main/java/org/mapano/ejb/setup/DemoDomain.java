package org.mapano.ejb.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;

/**
 * Accounts to try the server with, made when the database has no users: {@code john} and {@code
 * mary} with their name as password, and the system administrator {@code admin} with a random one
 * that is kept in the data directory. A setup that was cut short goes on at the next start.
 */
final class DemoDomain {
  /** Place of the administrator's password in the data directory. */
  static final String PASSWORD_FILE = "admin-password";

  /** Lies in the data directory from the first step of the setup to the last. */
  static final String UNFINISHED_FILE = "demo-setup-unfinished";

  private static final Logger LOG = Logger.getLogger(DemoDomain.class.getName());
  private static final String DOMAIN = "@example.com";
  private static final int SYSTEM_ADMINISTRATOR = 2;
  private static final Set<String> LOGINS = Set.of("admin", "john", "mary");

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

  /** Makes the accounts if there are none, or not all yet; answers whether it did. */
  boolean createIfEmpty(StoreSession system) {
    if (!directory.list().isEmpty() && !isUnfinished()) {
      return false;
    }
    data.ifPresent(place -> PrivateFile.write(place.resolve(UNFINISHED_FILE), "demo"));
    administration.ensurePublicStore(system);
    String password = administratorPassword();
    ensure(
        system, user("admin", "Administrator", password).adminLevel(SYSTEM_ADMINISTRATOR).build());
    ensure(system, user("john", "John Doe", "john").build());
    ensure(system, user("mary", "Mary Jones", "mary").build());
    data.ifPresent(place -> PrivateFile.delete(place.resolve(UNFINISHED_FILE)));
    LOG.info(() ->
        "Demo accounts: john and mary (password = name); administrator admin, password "
            + data.map(place -> "in " + place.resolve(PASSWORD_FILE)).orElse(password));
    return true;
  }

  /** The data directory may have been given another database meanwhile: that one stays alone. */
  private boolean isUnfinished() {
    return data.isPresent()
        && Files.exists(data.get().resolve(UNFINISHED_FILE))
        && directory.list().stream().map(UserAccount::login).allMatch(LOGINS::contains);
  }

  /** The password is written before it is used, so that it is known whatever happens then. */
  private String administratorPassword() {
    if (data.isEmpty()) {
      return Secrets.password();
    }
    Path file = data.get().resolve(PASSWORD_FILE);
    if (directory.findByLogin("admin").isEmpty() || !Files.exists(file)) {
      String password = Secrets.password();
      PrivateFile.write(file, password);
      return password;
    }
    return PrivateFile.read(file);
  }

  private void ensure(StoreSession system, UserChange user) {
    if (directory.findByLogin(user.login()).isEmpty()) {
      administration.create(system, user);
    } else {
      administration.update(system, user.login(), user);
      administration.ensureStore(system, user.login(), null);
    }
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
