package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import java.util.List;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Table;

/** Prints a list of a company. */
final class ShowCompanyList implements Action {
  private final CompanyList list;
  private final String company;

  ShowCompanyList(CompanyList list, String company) {
    this.list = list;
    this.company = company;
  }

  @Override
  public String purpose() {
    return "Unable to show " + list.title();
  }

  @Override
  public String object() {
    return company;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject answer = server.get(list.path(company));
    if (call.json()) {
      call.out().println(answer);
      return 0;
    }
    List<JsonObject> entries = answer.getJsonArray("entries").getValuesAs(JsonObject.class);
    call.out().println(list.title() + " (" + entries.size() + "):");
    switch (list) {
      case VIEWERS -> {
        Table table = new Table("\t", "companyname");
        entries.forEach(entry -> table.row(entry.getString("name")));
        call.out().println(table.text());
      }
      case ADMINISTRATORS -> {
        Table table = new Table("\t", "Username", "Fullname");
        entries.forEach(entry -> table.row(entry.getString("name"), entry.getString("fullName")));
        call.out().println(table.text());
      }
      case USER_QUOTA, COMPANY_QUOTA -> call.out().println(EntryTable.of(entries));
    }
    return 0;
  }
}
