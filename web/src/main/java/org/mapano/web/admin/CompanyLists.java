package org.mapano.web.admin;

import org.mapano.ejb.users.Relation;

/** The lists of a company by the word for them in addresses. */
enum CompanyLists {
  VIEWERS("viewers", Relation.COMPANY_VIEW),
  ADMINISTRATORS("administrators", Relation.COMPANY_ADMIN),
  USER_QUOTA_RECIPIENTS("user-quota-recipients", Relation.USER_QUOTA_RECIPIENT),
  COMPANY_QUOTA_RECIPIENTS("company-quota-recipients", Relation.COMPANY_QUOTA_RECIPIENT);

  /** What the word in an address must look like. */
  static final String WORDS =
      "{list: viewers|administrators|user-quota-recipients|company-quota-recipients}";

  private final String word;
  private final Relation relation;

  CompanyLists(String word, Relation relation) {
    this.word = word;
    this.relation = relation;
  }

  /** How objects of the list are related to the company. */
  Relation relation() {
    return relation;
  }

  /** The list with a word that the address has let through. */
  static CompanyLists of(String word) {
    for (CompanyLists list : values()) {
      if (list.word.equals(word)) {
        return list;
      }
    }
    throw new IllegalArgumentException(word);
  }
}
