package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options about who sees and administers a company, and is told of full mailboxes. */
public final class CompanyListOptions {
  @Option(
      names = "--add-to-viewlist",
      paramLabel = "COMPANY",
      description = "Let a company see another one (-I).")
  private String addView;

  @Option(
      names = "--del-from-viewlist",
      paramLabel = "COMPANY",
      description = "No longer let a company see another one (-I).")
  private String deleteView;

  @Option(names = "--list-view", description = "List the companies that see a company (-I).")
  private boolean listView;

  @Option(
      names = "--add-to-adminlist",
      paramLabel = "USER",
      description = "Let a user administer a company (-I).")
  private String addAdmin;

  @Option(
      names = "--del-from-adminlist",
      paramLabel = "USER",
      description = "No longer let a user administer a company (-I).")
  private String deleteAdmin;

  @Option(names = "--list-admin", description = "List who administers a company (-I).")
  private boolean listAdmin;

  @Option(
      names = "--add-userquota-recipient",
      paramLabel = "USER",
      description = "Tell somebody of full mailboxes of a company's users (-I).")
  private String addUserRecipient;

  @Option(
      names = "--del-userquota-recipient",
      paramLabel = "USER",
      description = "No longer tell somebody of full mailboxes of a company's users (-I).")
  private String deleteUserRecipient;

  @Option(
      names = "--list-userquota-recipients",
      description = "List who is told of full mailboxes of a company's users (-I).")
  private boolean listUserRecipients;

  @Option(
      names = "--add-companyquota-recipient",
      paramLabel = "USER",
      description = "Tell somebody when a company as a whole is full (-I).")
  private String addCompanyRecipient;

  @Option(
      names = "--del-companyquota-recipient",
      paramLabel = "USER",
      description = "No longer tell somebody when a company as a whole is full (-I).")
  private String deleteCompanyRecipient;

  @Option(
      names = "--list-companyquota-recipients",
      description = "List who is told when a company as a whole is full (-I).")
  private boolean listCompanyRecipients;

  /** What was asked for. */
  List<Action> chosen(CompanyOptions company) {
    List<Action> chosen = new ArrayList<>();
    add(chosen, CompanyList.VIEWERS, addView, deleteView, listView, company);
    add(chosen, CompanyList.ADMINISTRATORS, addAdmin, deleteAdmin, listAdmin, company);
    add(
        chosen,
        CompanyList.USER_QUOTA,
        addUserRecipient,
        deleteUserRecipient,
        listUserRecipients,
        company);
    add(
        chosen,
        CompanyList.COMPANY_QUOTA,
        addCompanyRecipient,
        deleteCompanyRecipient,
        listCompanyRecipients,
        company);
    return chosen;
  }

  private static void add(
      List<Action> chosen,
      CompanyList kind,
      String added,
      String removed,
      boolean listed,
      CompanyOptions company) {
    if (added != null) {
      chosen.add(new ChangeCompanyList(kind, Names.printable(added), company.required(), true));
    }
    if (removed != null) {
      chosen.add(new ChangeCompanyList(kind, Names.printable(removed), company.required(), false));
    }
    if (listed) {
      chosen.add(new ShowCompanyList(kind, company.required()));
    }
  }
}
