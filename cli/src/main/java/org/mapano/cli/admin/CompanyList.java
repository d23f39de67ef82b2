package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** The lists of a company. */
enum CompanyList {
  VIEWERS("viewers", "Company", "the remote-view list of %s", "remote-view list"),
  ADMINISTRATORS("administrators", "User", "the remote-admin list of %s", "remote-admin list"),
  USER_QUOTA(
      "user-quota-recipients",
      "User",
      "user quota recipients list for company %s",
      "Recipient list"),
  COMPANY_QUOTA(
      "company-quota-recipients",
      "User",
      "company quota recipients list for company %s",
      "Recipient list");

  private final String word;
  private final String member;
  private final String phrase;
  private final String title;

  CompanyList(String word, String member, String phrase, String title) {
    this.word = word;
    this.member = member;
    this.phrase = phrase;
    this.title = title;
  }

  /** Path of the list of a company. */
  String path(String company) {
    return AdminClient.companyPath(company) + "/" + word;
  }

  /** What its members are called. */
  String member() {
    return member;
  }

  /** The list in a sentence. */
  String of(String company) {
    return phrase.formatted(company);
  }

  /** Heading of the list. */
  String title() {
    return title;
  }
}
