package org.mapano.cli.admin;

import java.util.List;
import org.mapano.cli.rest.AdminClient;

/** Lists that are printed company by company; where there is one tenant it is called Default. */
final class CompanyParts {
  private static final String DEFAULT = "Default";

  private CompanyParts() {}

  /** Parameters that ask for the objects of one company, or all. */
  static String filter(String company) {
    return company == null || company.equals(DEFAULT)
        ? ""
        : "&company=" + AdminClient.encode(company);
  }

  /** The headings of the parts. */
  static List<String> of(AdminClient server, String company) {
    if (company != null) {
      return List.of(company);
    }
    return server.get("server").getBoolean("hosted", false)
        ? server.all("companies").stream().map(found -> found.getString("name")).toList()
        : List.of(DEFAULT);
  }
}
