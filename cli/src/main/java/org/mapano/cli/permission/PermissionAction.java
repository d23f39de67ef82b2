package org.mapano.cli.permission;

import java.util.List;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;

/** An action on mailboxes, one after the other. */
abstract class PermissionAction implements Action {
  private final Mailboxes mailboxes;
  private String current;

  PermissionAction(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  @Override
  public String object() {
    return current;
  }

  @Override
  public void check() {
    mailboxes.check();
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<String> all = mailboxes.of(server);
    for (String mailbox : all) {
      current = mailbox;
      run(server, call, mailbox);
    }
    finish(call);
    return 0;
  }

  /** Does it for one mailbox. */
  abstract void run(AdminClient server, Call call, String mailbox);

  /** All are done. */
  void finish(Call call) {}
}
