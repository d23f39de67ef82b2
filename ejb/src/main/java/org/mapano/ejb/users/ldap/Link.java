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
      default -> Optional.empty();
    };
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
