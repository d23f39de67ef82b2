package org.mapano.cli.stats;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.Call;
import org.mapano.cli.rest.AdminClient;

/** Shows a view that the server has as rows. */
final class ShowRows implements Action {
  private final String path;
  private final Columns columns;
  private final boolean dump;

  ShowRows(String path, Columns columns, boolean dump) {
    this.path = path;
    this.columns = columns;
    this.dump = dump;
  }

  @Override
  public String purpose() {
    return "Unable to show statistics";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> rows = server.get(path).getJsonArray("rows").getValuesAs(JsonObject.class);
    if (call.json()) {
      call.out().println(Json.createArrayBuilder(rows).build());
    } else {
      call.out().print(Rows.text(columns, rows, dump));
    }
    return 0;
  }
}
