package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** Adds to and removes from the lists of a company. */
final class ChangeCompanyList implements Action {
  private final CompanyList list;
  private final String member;
  private final String company;
  private final boolean add;

  ChangeCompanyList(CompanyList list, String member, String company, boolean add) {
    this.list = list;
    this.member = member;
    this.company = company;
    this.add = add;
  }

  @Override
  public String purpose() {
    return "Unable to update " + list.title();
  }

  @Override
  public String object() {
    return member;
  }

  @Override
  public int run(AdminClient server, Call call) {
    String subject = list.member() + " " + member;
    String change = (add ? "added to " : "removed from ") + list.of(company);
    if (call.dryRun()) {
      server.get(list.path(company));
      call.done(subject + " would be " + change);
      return 0;
    }
    String path = list.path(company) + "/" + AdminClient.encode(member);
    if (add) {
      server.add(path);
    } else {
      server.delete(path);
    }
    call.done(subject + " " + change);
    return 0;
  }
}
