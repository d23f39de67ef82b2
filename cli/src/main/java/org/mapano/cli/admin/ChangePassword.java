package org.mapano.cli.admin;

import jakarta.json.Json;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import org.mapano.cli.rest.MapiError;

/** Sets the password of the user who knows the old one. */
final class ChangePassword implements Action {
  private final String user;
  private final String old;
  private final String fresh;

  /** Null asks for a password. */
  ChangePassword(String user, String old, String fresh) {
    this.user = user;
    this.old = old;
    this.fresh = fresh;
  }

  @Override
  public String purpose() {
    return "Unable to set password";
  }

  @Override
  public String object() {
    return user;
  }

  @Override
  public int run(AdminClient server, Call call) {
    String before = old == null ? PasswordPrompt.once("Old password: ") : old;
    String after = fresh == null ? PasswordPrompt.twice() : Names.printable(fresh);
    AdminClient own = server.as(user, before);
    try {
      if (call.dryRun()) {
        own.get("self");
        call.done("The password of " + user + " would be changed.");
        return 0;
      }
      own.replace(
          "self/password", Json.createObjectBuilder().add("old", before).add("new", after).build());
    } catch (AdminException failure) {
      if (failure.error() == MapiError.LOGON_FAILED) {
        throw new UsageException("Wrong username or password.");
      }
      throw failure;
    }
    call.done("Password of user " + user + " changed.");
    return 0;
  }
}
