package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** An action that the server does as a task; the tool waits for its end. */
abstract class TaskAction implements Action {
  @Override
  public String object() {
    return null;
  }

  /** Path and query of the task. */
  abstract String task(Call call);

  /** What would be done, for {@code --dry-run}; null for an action that changes nothing then. */
  abstract String intention(AdminClient server);

  /** Says what was counted. */
  abstract void report(JsonObject counts, Call call);

  @Override
  public int run(AdminClient server, Call call) {
    String intention = call.dryRun() ? intention(server) : null;
    if (intention != null) {
      call.done(intention);
      return 0;
    }
    JsonObject counts = server.run(task(call));
    if (call.json()) {
      call.out().println(counts);
    } else {
      report(counts, call);
    }
    return 0;
  }
}
