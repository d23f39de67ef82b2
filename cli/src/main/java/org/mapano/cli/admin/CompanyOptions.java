package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options about companies, where there are several. */
public final class CompanyOptions {
  @Option(names = "-I", paramLabel = "COMPANY", description = "The company that is meant.")
  private String company;

  @Option(names = "--list-companies", description = "List the companies.")
  private boolean list;

  @Option(
      names = "--create-company",
      paramLabel = "COMPANY",
      description = "Create a company with its public store; --qo, --qw, --udqo... optional.")
  private String create;

  @Option(
      names = "--update-company",
      paramLabel = "COMPANY",
      description = "Change a company: -U, --qo, --qw, --udqo, --udqh, --udqs, --udqw.")
  private String update;

  @Option(
      names = "--delete-company",
      paramLabel = "COMPANY",
      description = "Delete a company with its users and groups; mailboxes stay as orphans.")
  private String delete;

  @Option(
      names = "--set-system-admin",
      paramLabel = "USER",
      description = "Make a user the system administrator of a company (-I).")
  private String systemAdmin;

  @Mixin private CompanyQuotaOptions levels;
  @Mixin private CompanyListOptions lists;

  /** What was asked for. */
  List<Action> chosen(UserOptions user) {
    List<Action> chosen = new ArrayList<>();
    if (list) {
      chosen.add(new ListCompanies());
    }
    if (create != null) {
      chosen.add(new CreateCompany(Names.printable(create), user, levels));
    }
    if (update != null) {
      chosen.add(new UpdateCompany(Names.printable(update), user, levels));
    }
    if (delete != null) {
      chosen.add(new DeleteCompany(Names.printable(delete)));
    }
    if (systemAdmin != null) {
      chosen.add(new SetSystemAdmin(Names.printable(systemAdmin), required()));
    }
    chosen.addAll(lists.chosen(this));
    return chosen;
  }

  /** The company that is meant, or null. */
  String company() {
    return company == null ? null : Names.printable(company);
  }

  /** The company that must be named. */
  String required() {
    if (company == null) {
      throw new UsageException("This needs the company (-I).");
    }
    return Names.printable(company);
  }
}
