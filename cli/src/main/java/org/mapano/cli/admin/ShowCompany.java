package org.mapano.cli.admin;

import static org.mapano.cli.text.Layout.label;
import static org.mapano.cli.text.Layout.megabytes;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.mapano.cli.rest.AdminClient;

/** {@code --details} with {@code --type company}. */
final class ShowCompany implements Action {
  private final String name;

  ShowCompany(String name) {
    this.name = name;
  }

  @Override
  public String purpose() {
    return "Unable to show company details";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public int run(AdminClient server, Call call) {
    JsonObject company = server.get(AdminClient.companyPath(name));
    if (call.json()) {
      call.out().println(company);
      return 0;
    }
    line(call, "Object id:", Integer.toString(company.getInt("id")));
    line(call, "Extern id:", company.getString("externId"));
    line(call, "Companyname:", company.getString("name"));
    line(call, "Sysadmin:", company.getString("administrator"));
    line(
        call, "Address book:", company.getBoolean("hidden") ? "Hidden" : "Visible to current user");
    call.out().println("Current public store quota settings:");
    call.out().print(QuotaBlock.ofCompany(company));
    long size = company.getJsonObject("usage").getJsonNumber("size").longValue();
    line(call, "Company store size:", megabytes(size));
    line(call, "Remote admins:", names(server, CompanyList.ADMINISTRATORS));
    line(call, "Remote viewers:", names(server, CompanyList.VIEWERS));
    return 0;
  }

  private String names(AdminClient server, CompanyList list) {
    List<JsonObject> entries =
        server.get(list.path(name)).getJsonArray("entries").getValuesAs(JsonObject.class);
    return entries.stream().map(entry -> entry.getString("name")).collect(Collectors.joining(", "));
  }

  private static void line(Call call, String label, String value) {
    call.out().println(label(label) + value);
  }
}
