package org.mapano.ejb.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.Features;
import org.mapano.ejb.directory.HomeServer;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.Providers;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Users and groups as entries of the address book. */
@Singleton
public class EntryProperties {
  private static final String ADDRESS_TYPE = "ZARAFA";
  private static final String HOME_MDB =
      "/o=Domain/ou=Location/cn=Configuration/cn=Servers/cn=%s/cn=Microsoft Private MDB";

  /** MAPI_E_NOT_FOUND: what clients are told instead of an address that an entry lacks. */
  private static final int NO_ADDRESS = 0x8004010F;

  private static final int MAIL_USER = 6;
  private static final int DISTRIBUTION_LIST = 8;

  private final ObjectDirectory objects;
  private final Features features;
  private final HomeServer servers;
  private final CompanyDirectory companies;

  @Inject
  public EntryProperties(
      ObjectDirectory objects, Features features, HomeServer servers, CompanyDirectory companies) {
    this.objects = objects;
    this.features = features;
    this.servers = servers;
    this.companies = companies;
  }

  /** Everything that is known of an entry. */
  public PropMap of(UserAccount account) {
    PropMap all = listed(account);
    List<byte[]> senders = new ArrayList<>();
    objects
        .related(account, Relation.SEND_AS)
        .forEach(sender -> senders.add(DirectoryIds.entryId(sender)));
    putList(all, EntryTags.PR_SEND_AS_ENTRYIDS, senders);
    return all;
  }

  /** The same without what costs a look into the source for each entry. */
  PropMap listed(UserAccount account) {
    boolean user = account.objectClass().isUser();
    String name = account.fullName();
    PropMap known =
        new PropMap(account.properties())
            .put(Tags.PR_ENTRYID, DirectoryIds.entryId(account))
            .put(Tags.PR_RECORD_KEY, number(account.id()))
            .put(Tags.PR_DISPLAY_NAME, name)
            .put(EntryTags.PR_TRANSMITTABLE_DISPLAY_NAME, name)
            .put(EntryTags.PR_ACCOUNT, account.login())
            .put(Tags.PR_EMAIL_ADDRESS, account.login())
            .put(Tags.PR_ADDRTYPE, ADDRESS_TYPE)
            .put(Tags.PR_OBJECT_TYPE, user ? MAIL_USER : DISTRIBUTION_LIST)
            .put(EntryTags.PR_DISPLAY_TYPE, displayType(account.objectClass()))
            .put(EntryTags.PR_DISPLAY_TYPE_EX, extendedType(account.objectClass()))
            .put(Tags.PR_SEARCH_KEY, searchKey(user ? account.email() : name))
            .put(Tags.PR_MESSAGE_CLASS, user ? "IPM.Contact" : "IPM.DistList")
            .put(EntryTags.PR_AB_PROVIDER_ID, Providers.ADDRESS_BOOK.bytes())
            .put(EntryTags.PR_COMPANY_NAME, companyName(account))
            .put(EntryTags.PR_EMS_AB_PROXY_ADDRESSES, proxies(account));
    if (account.email().isEmpty()) {
      known.put(
          new PropValue(PropTag.withType(EntryTags.PR_SMTP_ADDRESS, PropType.ERROR), NO_ADDRESS));
    } else {
      known.put(EntryTags.PR_SMTP_ADDRESS, account.email());
    }
    if (servers.isDistributed()) {
      known.put(EntryTags.PR_SERVER_NAME, servers.of(account));
    }
    if (user) {
      addUser(known, account);
    }
    putList(known, EntryTags.PR_ENABLED_FEATURES, features.enabled(account));
    putList(known, EntryTags.PR_DISABLED_FEATURES, features.disabled(account));
    return known;
  }

  /** Empty with one tenant, and for those of no company. */
  private String companyName(UserAccount account) {
    return account.companyId() == 0
        ? ""
        : companies.find(account.companyId()).map(UserAccount::login).orElse("");
  }

  private String home(UserAccount account) {
    String home = servers.of(account);
    return home.isEmpty() ? servers.name() : home;
  }

  private void addUser(PropMap known, UserAccount account) {
    ObjectClass kind = account.objectClass();
    known
        .put(EntryTags.PR_EMS_AB_HOME_MDB, String.format(Locale.ROOT, HOME_MDB, home(account)))
        .put(EntryTags.PR_ADMINISTRATOR, account.adminLevel())
        .put(EntryTags.PR_NON_ACTIVE, kind != ObjectClass.ACTIVE_USER)
        .put(
            EntryTags.PR_ROOM_CAPACITY,
            account.properties().integer(EntryTags.PR_ROOM_CAPACITY, 0));
    boolean resource = kind == ObjectClass.ROOM || kind == ObjectClass.EQUIPMENT;
    if (resource && !known.has(EntryTags.PR_ROOM_DESCRIPTION)) {
      known.put(EntryTags.PR_ROOM_DESCRIPTION, kind == ObjectClass.ROOM ? "Room" : "Equipment");
    }
  }

  /** A list that is empty is not there. */
  private static void putList(PropMap into, int tag, List<?> values) {
    into.put(tag, values.isEmpty() ? null : values);
  }

  private static List<String> proxies(UserAccount account) {
    List<String> proxies = new ArrayList<>();
    if (!account.email().isEmpty()) {
      proxies.add("SMTP:" + account.email());
    }
    account.aliases().forEach(alias -> proxies.add("smtp:" + alias));
    return proxies;
  }

  private static byte[] searchKey(String name) {
    String text = ADDRESS_TYPE + ":" + name.toUpperCase(Locale.ROOT) + "\0";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] number(int id) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(id).array();
  }

  private static int displayType(ObjectClass kind) {
    return switch (kind) {
      case ACTIVE_USER, NONACTIVE_USER, ROOM, EQUIPMENT -> 0;
      case CONTACT -> 6;
      case COMPANY -> 4;
      default -> 1;
    };
  }

  private static int extendedType(ObjectClass kind) {
    int mayHaveRights = 0x40000000;
    return switch (kind) {
      case ACTIVE_USER -> mayHaveRights;
      case NONACTIVE_USER -> 0;
      case ROOM -> 7;
      case EQUIPMENT -> 8;
      case CONTACT -> 6;
      case SECURITY_GROUP -> 9 | mayHaveRights;
      case DYNAMIC_GROUP -> 3;
      case COMPANY -> 4 | mayHaveRights;
      default -> 1;
    };
  }
}
