package org.mapano.ejb.users;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.password.Passwords;

/** What names, addresses and levels must look like. */
public final class UserRules {
  private static final int MAX_LOGIN = 128;
  private static final int MAX_NAME = 255;
  private static final int MAX_EMAIL = 254;

  /** Letters and digits of any script, and what is harmless in paths, addresses and log lines. */
  private static final Pattern LOGIN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N} ._@+#&~-]*");

  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s\\p{C}<>()\\[\\],;:\\\\\"@]+@[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}.-]*");

  private UserRules() {}

  /** Checks everything that is set. */
  public static void check(UserChange change) {
    if (change.login() != null) {
      checkLogin(change.login());
    }
    if (change.fullName() != null) {
      require(isPrintable(change.fullName(), MAX_NAME), "Invalid full name");
    }
    checkEmail(change.email());
    if (change.password() != null) {
      require(
          !change.password().isEmpty()
              && change.password().length() <= Passwords.MAX_LENGTH
              && change.password().indexOf('\0') < 0,
          "Invalid password");
    }
    if (change.adminLevel() != null) {
      require(change.adminLevel() >= 0 && change.adminLevel() <= 2, "Invalid administration level");
    }
    if (change.objectClass() != null) {
      require(change.objectClass().hasStore(), "Invalid class of user");
    }
    require(change.quota() == null || positive(change.quota()), "Invalid quota level");
  }

  /** Checks everything that is set on a group. */
  public static void check(GroupChange change) {
    if (change.name() != null) {
      checkLogin(change.name());
    }
    if (change.fullName() != null) {
      require(isPrintable(change.fullName(), MAX_NAME), "Invalid full name");
    }
    checkEmail(change.email());
  }

  /** Checks everything that is set on a company. */
  public static void check(CompanyChange change) {
    if (change.name() != null) {
      checkLogin(change.name());
    }
    for (QuotaSettings quota : Arrays.asList(change.quota(), change.userQuota())) {
      require(quota == null || positive(quota), "Invalid quota level");
    }
  }

  private static boolean positive(QuotaSettings quota) {
    return quota.warn() >= 0 && quota.soft() >= 0 && quota.hard() >= 0;
  }

  private static void checkEmail(String email) {
    if (email != null && !email.isEmpty()) {
      require(
          email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches(), "Invalid mail address");
    }
  }

  private static void checkLogin(String login) {
    require(
        login.length() <= MAX_LOGIN && LOGIN.matcher(login).matches() && !login.endsWith(" "),
        "Invalid user name");
    require(!FixedAccounts.isReserved(login), "Reserved user name");
    // A name whose folded form is longer or differs between scripts of folding would be ambiguous.
    require(login.toLowerCase(Locale.ROOT).length() == login.length(), "Invalid user name");
  }

  private static boolean isPrintable(String text, int longest) {
    return text.length() <= longest && text.codePoints().noneMatch(Character::isISOControl);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, message);
    }
  }
}
