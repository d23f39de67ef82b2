package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.rest.AdminException;
import org.mapano.cli.rest.MapiError;

/** {@code --purge-softdelete} (SOFTDEL-04). A purge that runs already is no error. */
final class PurgeSoftDelete extends TaskAction {
  private final int days;

  PurgeSoftDelete(int days) {
    this.days = days;
  }

  @Override
  public String purpose() {
    return "Unable to purge deleted objects";
  }

  @Override
  public void check() {
    if (days < 0) {
      throw new UsageException("--purge-softdelete takes a number of days, 0 for everything.");
    }
  }

  @Override
  String task(Call call) {
    return "softdelete-purge?days=" + days;
  }

  @Override
  String intention(AdminClient server) {
    return "What was deleted " + days + " days ago or earlier would be removed for good.";
  }

  @Override
  public int run(AdminClient server, Call call) {
    try {
      return super.run(server, call);
    } catch (AdminException failure) {
      if (failure.error() != MapiError.BUSY) {
        throw failure;
      }
      call.done("Softdelete purge already running.");
      return 0;
    }
  }

  @Override
  void report(JsonObject counts, Call call) {
    call.done("Softdelete purge done.");
  }
}
