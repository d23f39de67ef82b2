package org.mapano.ejb.users.ldap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.users.Relation;

/**
 * How entries name other entries.
 *
 * @param attribute has the names
 * @param byDn names are distinguished names
 * @param target attribute of the other entries that has the same value; empty for the one that
 *     identifies them
 * @param kinds what is named
 */
record Link(String attribute, boolean byDn, String target, List<Kind> kinds) {
  /** What can be in a group. */
  static final List<Kind> MEMBERS =
      List.of(Kind.USER, Kind.CONTACT, Kind.GROUP, Kind.DYNAMIC_GROUP);

  /** How a relation is written, if the directory has it. */
  static Optional<Link> of(Relation relation, LdapOptions options) {
    return switch (relation) {
      case MEMBER ->
          Optional.of(
              of(
                  options,
                  OptionNames.GROUPMEMBERS_ATTRIBUTE,
                  OptionNames.GROUPMEMBERS_ATTRIBUTE_TYPE,
                  OptionNames.GROUPMEMBERS_RELATION_ATTRIBUTE));
      case SEND_AS -> Optional.of(senders(options));
      case COMPANY_VIEW ->
          Optional.of(
              of(
                      options,
                      OptionNames.COMPANY_VIEW_ATTRIBUTE,
                      OptionNames.COMPANY_VIEW_ATTRIBUTE_TYPE,
                      OptionNames.COMPANY_VIEW_RELATION_ATTRIBUTE)
                  .to(Kind.COMPANY));
      case COMPANY_ADMIN ->
          Optional.of(
              of(
                      options,
                      OptionNames.COMPANY_ADMIN_ATTRIBUTE,
                      OptionNames.COMPANY_ADMIN_ATTRIBUTE_TYPE,
                      OptionNames.COMPANY_ADMIN_RELATION_ATTRIBUTE)
                  .to(Kind.USER));
      case USER_QUOTA_RECIPIENT ->
          Optional.of(
              of(
                  options,
                  OptionNames.USERWARNING_RECIPIENTS_ATTRIBUTE,
                  OptionNames.USERWARNING_RECIPIENTS_ATTRIBUTE_TYPE,
                  OptionNames.USERWARNING_RECIPIENTS_RELATION_ATTRIBUTE));
      case COMPANY_QUOTA_RECIPIENT ->
          Optional.of(
              of(
                  options,
                  OptionNames.COMPANYWARNING_RECIPIENTS_ATTRIBUTE,
                  OptionNames.COMPANYWARNING_RECIPIENTS_ATTRIBUTE_TYPE,
                  OptionNames.COMPANYWARNING_RECIPIENTS_RELATION_ATTRIBUTE));
      case ADDRESS_LIST_MEMBER -> Optional.empty(); // a filter says who they are
    };
  }

  /** How a company names its system administrator. */
  static Link administrator(LdapOptions options) {
    return of(
            options,
            OptionNames.COMPANY_SYSTEM_ADMIN_ATTRIBUTE,
            OptionNames.COMPANY_SYSTEM_ADMIN_ATTRIBUTE_TYPE,
            OptionNames.COMPANY_SYSTEM_ADMIN_RELATION_ATTRIBUTE)
        .to(Kind.USER);
  }

  private Link to(Kind kind) {
    return new Link(attribute, byDn, target, List.of(kind));
  }

  /** Identities of users and groups may be the same numbers: then users are meant (LDAP-26). */
  private static Link senders(LdapOptions options) {
    Link link =
        of(
            options,
            OptionNames.SENDAS_ATTRIBUTE,
            OptionNames.SENDAS_ATTRIBUTE_TYPE,
            OptionNames.SENDAS_RELATION_ATTRIBUTE);
    return link.byDn || !link.target.isEmpty()
        ? link
        : new Link(link.attribute, false, "", List.of(Kind.USER));
  }

  private static Link of(LdapOptions options, String attribute, String type, String relation) {
    return new Link(
        options.text(attribute),
        options.text(type).equalsIgnoreCase("dn"),
        options.text(relation),
        MEMBERS);
  }

  /** Attributes of entries of the kinds that have the names. */
  Set<String> targets(LdapOptions options) {
    Set<String> names = new LinkedHashSet<>();
    if (!target.isEmpty()) {
      names.add(target);
    } else {
      kinds.stream()
          .filter(kind -> !options.types(kind).isEmpty())
          .forEach(kind -> names.add(options.unique(kind)));
    }
    return names;
  }
}
