package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** Lists mail on its way out. */
final class ListQueue implements Action {
  @Override
  public String purpose() {
    return "Unable to list the queue";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> mails = server.all("queue");
    if (call.json()) {
      call.out().println(Json.createArrayBuilder(mails).build());
      return 0;
    }
    Table table =
        new Table(
            "", "Id", "Owner", "Sender", "Waiting", "Attempts", "State", "Next try", "Problem");
    for (JsonObject mail : mails) {
      table.row(
          mail.getString("id"),
          mail.getString("owner", "-"),
          mail.getString("sender", ""),
          Long.toString(waiting(mail)),
          Integer.toString(mail.getInt("attempts")),
          mail.getBoolean("held") ? "held" : mail.getString("state"),
          mail.getString("nextTry", "-"),
          mail.getString("problem", ""));
    }
    call.out().print(table.text());
    return 0;
  }

  private static long waiting(JsonObject mail) {
    return mail.getJsonArray("recipients").getValuesAs(JsonObject.class).stream()
        .filter(recipient -> recipient.getString("state").equals("waiting"))
        .count();
  }
}
