package org.mapano.ejb.users.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.Tenancy;

/** Makes objects of entries, by the attributes that the options name. */
final class EntryReader {
  private static final int MAX_LEVEL = 2;

  /** Bit of {@code groupType} that Active Directory sets for groups that can get rights. */
  private static final long ADS_SECURITY = 0x80000000L;

  private final LdapOptions options;
  private final EntryProperties properties;
  private final LdapCompanies companies;

  EntryReader(LdapOptions options, LdapCompanies companies) {
    this.options = options;
    this.companies = companies;
    this.properties = new EntryProperties(options, companies.named(), this);
  }

  /** Every attribute that is read of entries. */
  String[] attributes() {
    Set<String> names = new LinkedHashSet<>();
    names.add(options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE));
    names.add(options.text(OptionNames.LAST_MODIFICATION_ATTRIBUTE));
    for (Kind kind : Kind.values()) {
      names.add(options.unique(kind));
      names.add(options.name(kind));
    }
    for (String option :
        List.of(
            OptionNames.FULLNAME_ATTRIBUTE,
            OptionNames.EMAILADDRESS_ATTRIBUTE,
            OptionNames.EMAILALIASES_ATTRIBUTE,
            OptionNames.ISADMIN_ATTRIBUTE,
            OptionNames.NONACTIVE_ATTRIBUTE,
            OptionNames.RESOURCE_TYPE_ATTRIBUTE,
            OptionNames.GROUP_SECURITY_ATTRIBUTE,
            OptionNames.ADDRESSBOOK_HIDE_ATTRIBUTE,
            OptionNames.QUOTAOVERRIDE_ATTRIBUTE,
            OptionNames.WARNQUOTA_ATTRIBUTE,
            OptionNames.SOFTQUOTA_ATTRIBUTE,
            OptionNames.HARDQUOTA_ATTRIBUTE,
            OptionNames.USERDEFAULT_QUOTAOVERRIDE_ATTRIBUTE,
            OptionNames.USERDEFAULT_WARNQUOTA_ATTRIBUTE,
            OptionNames.USERDEFAULT_SOFTQUOTA_ATTRIBUTE,
            OptionNames.USERDEFAULT_HARDQUOTA_ATTRIBUTE,
            OptionNames.USER_SERVER_ATTRIBUTE,
            OptionNames.COMPANY_SERVER_ATTRIBUTE)) {
      names.add(options.text(option));
    }
    names.addAll(properties.attributes());
    names.remove("");
    return names.toArray(String[]::new);
  }

  /** The kind of an entry: the one most of whose values it has. */
  Optional<Kind> kind(Entry entry) {
    Set<String> has = new LinkedHashSet<>();
    options
        .values(entry, options.text(OptionNames.OBJECT_TYPE_ATTRIBUTE))
        .forEach(value -> has.add(value.toLowerCase(Locale.ROOT)));
    Kind best = null;
    int most = 0;
    for (Kind kind : Kind.values()) {
      List<String> wanted = options.types(kind);
      boolean all = wanted.stream().allMatch(value -> has.contains(value.toLowerCase(Locale.ROOT)));
      if (all && wanted.size() > most) {
        best = kind;
        most = wanted.size();
      }
    }
    return Optional.ofNullable(best);
  }

  /** The external id of an entry of a kind, if it has one. */
  Optional<byte[]> externId(Entry entry, Kind kind) {
    return Optional.ofNullable(entry.getAttributeValueBytes(options.unique(kind)))
        .filter(id -> id.length > 0);
  }

  /** The object that an entry describes; empty for those of other kinds and without identity. */
  Optional<SourceObject> object(Entry entry) {
    Optional<Kind> kind = kind(entry);
    return kind.flatMap(found -> externId(entry, found))
        .map(externId -> object(entry, kind.get(), externId));
  }

  private SourceObject object(Entry entry, Kind kind, byte[] externId) {
    boolean user = kind.type() == 1;
    Optional<LdapCompanies.Company> company =
        kind == Kind.COMPANY ? Optional.empty() : companies.of(entry);
    String plain = options.value(entry, options.name(kind));
    String name =
        companies.format().compose(plain, company.map(LdapCompanies.Company::name).orElse(""));
    String fullName = user ? attribute(entry, OptionNames.FULLNAME_ATTRIBUTE) : name;
    EntryProperties.Known known = properties.read(entry);
    return new SourceObject(
        externId,
        objectClass(entry, kind),
        name,
        fullName.isEmpty() ? name : fullName,
        attribute(entry, OptionNames.EMAILADDRESS_ATTRIBUTE),
        options.values(entry, options.text(OptionNames.EMAILALIASES_ATTRIBUTE)),
        user ? level(attribute(entry, OptionNames.ISADMIN_ATTRIBUTE)) : 0,
        options.isTrue(entry, options.text(OptionNames.ADDRESSBOOK_HIDE_ATTRIBUTE)),
        user || kind == Kind.COMPANY ? quota(entry) : QuotaSettings.DEFAULT,
        known.enabledFeatures(),
        known.disabledFeatures(),
        known.properties(),
        options.value(entry, options.text(OptionNames.LAST_MODIFICATION_ATTRIBUTE)),
        new Tenancy(
            company.map(LdapCompanies.Company::externId).orElse(null),
            attribute(
                entry,
                kind == Kind.COMPANY
                    ? OptionNames.COMPANY_SERVER_ATTRIBUTE
                    : OptionNames.USER_SERVER_ATTRIBUTE),
            null,
            kind == Kind.COMPANY ? userQuota(entry) : QuotaSettings.DEFAULT));
  }

  private QuotaSettings userQuota(Entry entry) {
    if (!options.isTrue(entry, options.text(OptionNames.USERDEFAULT_QUOTAOVERRIDE_ATTRIBUTE))) {
      return QuotaSettings.DEFAULT;
    }
    return new QuotaSettings(
        false,
        bytes(entry, OptionNames.USERDEFAULT_WARNQUOTA_ATTRIBUTE),
        bytes(entry, OptionNames.USERDEFAULT_SOFTQUOTA_ATTRIBUTE),
        bytes(entry, OptionNames.USERDEFAULT_HARDQUOTA_ATTRIBUTE));
  }

  private ObjectClass objectClass(Entry entry, Kind kind) {
    return switch (kind) {
      case USER -> userClass(entry);
      case CONTACT -> ObjectClass.CONTACT;
      case GROUP -> isSecurity(entry) ? ObjectClass.SECURITY_GROUP : ObjectClass.DISTRIBUTION_GROUP;
      case DYNAMIC_GROUP -> ObjectClass.DYNAMIC_GROUP;
      case COMPANY -> ObjectClass.COMPANY;
      case ADDRESS_LIST -> ObjectClass.ADDRESS_LIST;
    };
  }

  private ObjectClass userClass(Entry entry) {
    if (!options.isTrue(entry, options.text(OptionNames.NONACTIVE_ATTRIBUTE))) {
      return ObjectClass.ACTIVE_USER;
    }
    return switch (attribute(entry, OptionNames.RESOURCE_TYPE_ATTRIBUTE).toLowerCase(Locale.ROOT)) {
      case "room" -> ObjectClass.ROOM;
      case "equipment" -> ObjectClass.EQUIPMENT;
      default -> ObjectClass.NONACTIVE_USER;
    };
  }

  /** A group that does not say otherwise can get rights (LDAP-16). */
  private boolean isSecurity(Entry entry) {
    String value = attribute(entry, OptionNames.GROUP_SECURITY_ATTRIBUTE);
    if (options.text(OptionNames.GROUP_SECURITY_ATTRIBUTE_TYPE).equalsIgnoreCase("ads")) {
      return (number(value) & ADS_SECURITY) != 0;
    }
    return !LdapOptions.isFalse(value);
  }

  private QuotaSettings quota(Entry entry) {
    if (!options.isTrue(entry, options.text(OptionNames.QUOTAOVERRIDE_ATTRIBUTE))) {
      return QuotaSettings.DEFAULT;
    }
    return new QuotaSettings(
        false,
        bytes(entry, OptionNames.WARNQUOTA_ATTRIBUTE),
        bytes(entry, OptionNames.SOFTQUOTA_ATTRIBUTE),
        bytes(entry, OptionNames.HARDQUOTA_ATTRIBUTE));
  }

  private long bytes(Entry entry, String option) {
    long value = Math.max(0, number(attribute(entry, option)));
    long factor = Math.max(1, options.number(OptionNames.QUOTA_MULTIPLIER));
    return value > Long.MAX_VALUE / factor ? Long.MAX_VALUE : value * factor;
  }

  private String attribute(Entry entry, String option) {
    return options.value(entry, options.text(option));
  }

  private static int level(String value) {
    return (int) Math.clamp(number(value), 0L, (long) MAX_LEVEL);
  }

  private static long number(String value) {
    try {
      return value.isBlank() ? 0 : Long.parseLong(value.trim());
    } catch (NumberFormatException e) {
      return LdapOptions.isFalse(value) ? 0 : 1; // written as a word
    }
  }

  /** The objects of entries, in their order. */
  List<SourceObject> objects(List<? extends Entry> entries) {
    List<SourceObject> result = new ArrayList<>();
    entries.forEach(entry -> object(entry).ifPresent(result::add));
    return result;
  }
}
