package org.mapano.cli.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** {@code --list-companies}. */
final class ListCompanies implements Action {
  @Override
  public String purpose() {
    return "Unable to list companies";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public int run(AdminClient server, Call call) {
    List<JsonObject> companies = server.all("companies");
    if (call.json()) {
      call.out().println(Json.createArrayBuilder(companies).build());
      return 0;
    }
    Table table = new Table("\t", "Companyname", "System administrator");
    companies.forEach(
        company -> table.row(company.getString("name"), company.getString("administrator")));
    call.out().println("Company list (" + companies.size() + "):");
    call.out().println(table.text());
    return 0;
  }
}
