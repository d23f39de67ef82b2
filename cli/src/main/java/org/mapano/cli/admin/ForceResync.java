package org.mapano.cli.admin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.cli.rest.AdminClient;

/** {@code --force-resync}: clients that keep copies of mailboxes fetch them anew. */
final class ForceResync implements Action {
  private final List<String> logins;
  private final InputStream answers;
  private String current;

  /**
   * @param logins whose mailboxes; none for everybody's, which has to be confirmed
   * @param answers what is typed
   */
  ForceResync(List<String> logins, InputStream answers) {
    this.logins = logins;
    this.answers = answers;
  }

  @Override
  public String purpose() {
    return "Unable to force a resync";
  }

  @Override
  public String object() {
    return current;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (logins.isEmpty() && !call.dryRun() && !confirmed(call)) {
      return 1;
    }
    List<String> wanted = logins.isEmpty() ? StoreOwners.all(server) : logins;
    for (String login : wanted) {
      current = login;
      if (call.dryRun()) {
        server.get(AdminClient.userPath(login) + "/settings");
      } else {
        server.perform(AdminClient.userPath(login) + "/resync");
      }
    }
    String would = call.dryRun() ? "would be" : "is";
    call.done("A resync " + would + " forced for " + wanted.size() + " mailboxes.");
    return 0;
  }

  private boolean confirmed(Call call) {
    call.err().print("Force a resync of all profiles of all users? [y/N] ");
    call.err().flush();
    try {
      String line =
          new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8)).readLine();
      return line != null && line.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
    } catch (IOException gone) {
      return false;
    }
  }
}
