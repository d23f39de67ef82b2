package org.mapano.ejb.users.ldap;

/**
 * Kinds of entries with the names of their options. In the order in which they win when an entry
 * looks like several of them.
 */
enum Kind {
  ADDRESS_LIST(
      OptionNames.ADDRESSLIST_TYPE_ATTRIBUTE_VALUE,
      OptionNames.ADDRESSLIST_SEARCH_FILTER,
      OptionNames.ADDRESSLIST_UNIQUE_ATTRIBUTE,
      OptionNames.ADDRESSLIST_NAME_ATTRIBUTE),
  COMPANY(
      OptionNames.COMPANY_TYPE_ATTRIBUTE_VALUE,
      OptionNames.COMPANY_SEARCH_FILTER,
      OptionNames.COMPANY_UNIQUE_ATTRIBUTE,
      OptionNames.COMPANYNAME_ATTRIBUTE),
  DYNAMIC_GROUP(
      OptionNames.DYNAMICGROUP_TYPE_ATTRIBUTE_VALUE,
      OptionNames.DYNAMICGROUP_SEARCH_FILTER,
      OptionNames.DYNAMICGROUP_UNIQUE_ATTRIBUTE,
      OptionNames.DYNAMICGROUP_NAME_ATTRIBUTE),
  GROUP(
      OptionNames.GROUP_TYPE_ATTRIBUTE_VALUE,
      OptionNames.GROUP_SEARCH_FILTER,
      OptionNames.GROUP_UNIQUE_ATTRIBUTE,
      OptionNames.GROUPNAME_ATTRIBUTE),
  CONTACT(
      OptionNames.CONTACT_TYPE_ATTRIBUTE_VALUE,
      OptionNames.USER_SEARCH_FILTER,
      OptionNames.USER_UNIQUE_ATTRIBUTE,
      OptionNames.LOGINNAME_ATTRIBUTE),
  USER(
      OptionNames.USER_TYPE_ATTRIBUTE_VALUE,
      OptionNames.USER_SEARCH_FILTER,
      OptionNames.USER_UNIQUE_ATTRIBUTE,
      OptionNames.LOGINNAME_ATTRIBUTE);

  private final String typeOption;
  private final String filterOption;
  private final String uniqueOption;
  private final String nameOption;

  Kind(String typeOption, String filterOption, String uniqueOption, String nameOption) {
    this.typeOption = typeOption;
    this.filterOption = filterOption;
    this.uniqueOption = uniqueOption;
    this.nameOption = nameOption;
  }

  /** Option with the values of the type attribute. */
  String typeOption() {
    return typeOption;
  }

  /** Option with the search filter; contacts have that of users. */
  String filterOption() {
    return filterOption;
  }

  /** Option with the attribute that identifies; contacts have that of users. */
  String uniqueOption() {
    return uniqueOption;
  }

  /** Option with the attribute of the name. */
  String nameOption() {
    return nameOption;
  }

  /** Type of the objects, the upper half of their class numbers. */
  int type() {
    return switch (this) {
      case USER, CONTACT -> 1;
      case GROUP, DYNAMIC_GROUP -> 3;
      case COMPANY, ADDRESS_LIST -> 4;
    };
  }
}
