package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.SourceObject;

/** Members of groups and lists, groups of members, and who may send as whom; asked live. */
final class LdapRelations {
  private static final Logger LOG = Logger.getLogger(LdapRelations.class.getName());

  /** More entries than this are not read one by one. */
  private static final int SINGLE_READS = 50;

  /** Values in one filter. */
  private static final int CHUNK = 200;

  private final LdapOptions options;
  private final LdapSearch search;
  private final Filters filters;
  private final LdapCompanies companies;

  LdapRelations(LdapOptions options, LdapSearch search, Filters filters, LdapCompanies companies) {
    this.options = options;
    this.search = search;
    this.filters = filters;
    this.companies = companies;
  }

  /** Objects in a relation to another one. */
  List<SourceObject> related(SourceObject parent, Relation relation) {
    ObjectClass kind = parent.objectClass();
    if (relation == Relation.MEMBER && kind == ObjectClass.DYNAMIC_GROUP) {
      return filtered(
          parent,
          OptionNames.DYNAMICGROUP_FILTER_ATTRIBUTE,
          OptionNames.DYNAMICGROUP_SEARCH_BASE_ATTRIBUTE);
    }
    if (relation == Relation.ADDRESS_LIST_MEMBER && kind == ObjectClass.ADDRESS_LIST) {
      return filtered(
          parent,
          OptionNames.ADDRESSLIST_FILTER_ATTRIBUTE,
          OptionNames.ADDRESSLIST_SEARCH_BASE_ATTRIBUTE);
    }
    if (relation == Relation.MEMBER && kind.isUser()
        || isOfCompanies(relation) && kind != ObjectClass.COMPANY) {
      return List.of();
    }
    return Link.of(relation, options)
        .flatMap(link -> entry(parent, link.attribute()).map(entry -> named(entry, link)))
        .orElse(List.of())
        .stream()
        .filter(object -> relation != Relation.SEND_AS || maySend(object))
        .toList();
  }

  private static boolean isOfCompanies(Relation relation) {
    return switch (relation) {
      case COMPANY_VIEW, COMPANY_ADMIN, USER_QUOTA_RECIPIENT, COMPANY_QUOTA_RECIPIENT -> true;
      case MEMBER, SEND_AS, ADDRESS_LIST_MEMBER -> false;
    };
  }

  /** The system administrator that a company names. */
  Optional<SourceObject> administratorOf(SourceObject company) {
    Link link = Link.administrator(options);
    return entry(company, link.attribute())
        .map(entry -> named(entry, link))
        .orElse(List.of())
        .stream()
        .filter(user -> user.objectClass() == ObjectClass.ACTIVE_USER)
        .findFirst();
  }

  private static boolean maySend(SourceObject object) {
    return switch (object.objectClass()) {
      case ACTIVE_USER, NONACTIVE_USER, SECURITY_GROUP, DISTRIBUTION_GROUP -> true;
      default -> false;
    };
  }

  /** Groups that an object is directly in. */
  List<SourceObject> groupsOf(SourceObject member) {
    return naming(member, Relation.MEMBER, Kind.GROUP);
  }

  /** Objects of a kind that name an object as in a relation to them. */
  List<SourceObject> naming(SourceObject member, Relation relation, Kind kind) {
    Link link = Link.of(relation, options).orElseThrow();
    Optional<SearchResultEntry> entry = entry(member, link.target());
    Optional<Filter> groups = filters.kind(kind);
    if (entry.isEmpty() || groups.isEmpty()) {
      return List.of();
    }
    List<Filter> names = new ArrayList<>();
    if (link.byDn()) {
      names.add(filters.equal(link.attribute(), entry.get().getDN()));
    } else if (link.target().isEmpty()) {
      names.add(Filter.createEqualityFilter(link.attribute(), member.externId()));
    } else {
      options
          .values(entry.get(), link.target())
          .forEach(value -> names.add(filters.equal(link.attribute(), value)));
    }
    return objects(filters.both(groups.get(), Filter.createORFilter(names)));
  }

  /** The entry of an object with some attributes. */
  private Optional<SearchResultEntry> entry(SourceObject object, String... attributes) {
    int type = object.objectClass().number() >> 16;
    List<String> wanted = new ArrayList<>(List.of(attributes));
    wanted.removeIf(String::isEmpty);
    wanted.add(options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE));
    return search
        .find(filters.identity(object.externId(), type), wanted.toArray(String[]::new))
        .stream()
        .findFirst();
  }

  private List<SourceObject> objects(Filter filter) {
    EntryReader reader = new EntryReader(options, companies);
    return reader.objects(search.find(filter, reader.attributes()));
  }

  /** What the filter in an entry of its own finds (LDAP-29). */
  private List<SourceObject> filtered(SourceObject list, String filterOption, String baseOption) {
    String filterAttribute = options.text(filterOption);
    String baseAttribute = options.text(baseOption);
    Optional<SearchResultEntry> entry = entry(list, filterAttribute, baseAttribute);
    String text = entry.map(found -> options.value(found, filterAttribute)).orElse("");
    if (text.isEmpty()) {
      return List.of();
    }
    Filter condition;
    try {
      condition = Filter.create(text);
    } catch (LDAPException e) {
      LOG.log(
          Level.WARNING, e, () -> "The filter of " + list.login() + " is none: nobody is in it");
      return List.of();
    }
    String base = options.value(entry.get(), baseAttribute);
    Filter members = filters.any(Link.MEMBERS.toArray(Kind[]::new));
    EntryReader reader = new EntryReader(options, companies);
    return reader
        .objects(
            search.findBelow(
                base.isEmpty() ? options.base() : base,
                filters.both(members, condition),
                reader.attributes()))
        .stream()
        .filter(object -> sameCompany(list, object))
        .toList();
  }

  /** Nobody of another company is in a list, whatever its filter finds. */
  private static boolean sameCompany(SourceObject list, SourceObject object) {
    return list.tenancy().company() == null
        || Arrays.equals(list.tenancy().company(), object.tenancy().company());
  }

  /** The objects that an entry names. */
  private List<SourceObject> named(Entry entry, Link link) {
    List<String> values = new RangedValues(options, search).of(entry, link.attribute());
    if (values.isEmpty()) {
      return List.of();
    }
    if (link.byDn() && link.target().isEmpty() || isDnAttribute(link)) {
      return byDn(values, link.kinds());
    }
    List<Kind> kinds = link.kinds();
    Set<String> targets = link.targets(options);
    Filter whom = filters.any(kinds.toArray(Kind[]::new));
    if (values.size() > Math.max(1, options.number(OptionNames.FILTER_CUTOFF_ELEMENTS))) {
      return byValue(whom, targets, new HashSet<>(values));
    }
    List<SourceObject> result = new ArrayList<>();
    for (int start = 0; start < values.size(); start += CHUNK) {
      List<String> some = values.subList(start, Math.min(values.size(), start + CHUNK));
      result.addAll(objects(filters.both(whom, filters.oneOf(targets, some))));
    }
    return result;
  }

  /** Active Directory has the distinguished name as an attribute too. */
  private static boolean isDnAttribute(Link link) {
    return link.byDn() && link.target().equalsIgnoreCase("distinguishedName");
  }

  private static boolean isOf(List<Kind> kinds, SourceObject object) {
    return kinds.stream().anyMatch(kind -> kind.type() == object.objectClass().number() >> 16);
  }

  private List<SourceObject> byDn(List<String> names, List<Kind> kinds) {
    EntryReader reader = new EntryReader(options, companies);
    if (names.size() > SINGLE_READS) {
      Set<DN> wanted = new HashSet<>();
      names.forEach(name -> dn(name).ifPresent(wanted::add));
      return reader.objects(
          everybody(reader, kinds).stream()
              .filter(entry -> dn(entry.getDN()).filter(wanted::contains).isPresent())
              .toList());
    }
    List<SourceObject> result = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      search
          .read(name, reader.attributes())
          .flatMap(reader::object)
          .filter(object -> isOf(kinds, object))
          .ifPresent(result::add);
    }
    return result;
  }

  private List<SourceObject> byValue(Filter whom, Set<String> targets, Set<String> values) {
    EntryReader reader = new EntryReader(options, companies);
    List<String> attributes = new ArrayList<>(List.of(reader.attributes()));
    attributes.addAll(targets);
    return reader.objects(
        search.find(whom, attributes.toArray(String[]::new)).stream()
            .filter(entry ->
                targets.stream()
                    .flatMap(target -> options.values(entry, target).stream())
                    .anyMatch(values::contains))
            .toList());
  }

  private List<SearchResultEntry> everybody(EntryReader reader, List<Kind> kinds) {
    return search.find(filters.any(kinds.toArray(Kind[]::new)), reader.attributes());
  }

  private static Optional<DN> dn(String name) {
    try {
      return Optional.of(new DN(name));
    } catch (LDAPException e) {
      return Optional.empty();
    }
  }
}
