package org.mapano.web.admin;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreSettings;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDetails;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.id.Providers;

/** A user as answers show it. */
@Schema(name = "User")
public record UserView(
    @Schema(description = "Number of the user on this server") int id,
    @Schema(description = "Identity in the user source, hexadecimal") String externId,
    String login,
    String fullName,
    String email,
    List<String> aliases,
    @Schema(enumeration = {"active", "nonactive", "room", "equipment"}) String kind,
    @Schema(description = "Administration level, 0 to 2") int admin,
    boolean hidden,
    Quota quota,
    @Schema(description = "What is set: enabled, disabled or default") Map<String, String> features,
    @Schema(description = "What is in force; only with details")
        Map<String, Boolean> effectiveFeatures,
    @Schema(description = "The mailbox; only with details") Store store,
    @Schema(description = "Names of the groups; only with details") List<String> groups,
    @Schema(description = "Mapped properties; only with details") List<PropertyView> properties,
    @Schema(description = "Server that has the mailbox; absent where there is one only")
        String homeServer) {

  /** Own quota levels in bytes, 0 for none. */
  @Schema(name = "QuotaLevels")
  public record Quota(boolean useDefault, long warn, long soft, long hard) {}

  /** The mailbox with the levels in force. */
  @Schema(name = "Mailbox")
  public record Store(
      @Schema(description = "Store GUID, hexadecimal") String guid,
      @Schema(description = "Bytes") long size,
      long warn,
      long soft,
      long hard,
      @Schema(enumeration = {"ok", "warn", "soft", "hard"}) String status,
      @Schema(description = "GUID of the kind of mailbox, hexadecimal") String provider,
      SettingsView settings) {}

  /** A user without what needs the store. */
  static UserView of(UserAccount account) {
    return view(account, null, null, null, null);
  }

  /** A user with everything. */
  static UserView of(UserDetails details) {
    Map<String, Boolean> effective = new TreeMap<>();
    details.features().forEach((feature, on) -> effective.put(feature.key(), on));
    Store store =
        details
            .store()
            .map(info ->
                store(info, details.quota().orElseThrow(), details.settings().orElseThrow()))
            .orElse(null);
    List<PropertyView> properties =
        details.account().properties().stream().map(PropertyView::of).toList();
    return view(details.account(), effective, store, details.groups(), properties);
  }

  /** Entity tag of a user: changes whenever something that is set for it does. */
  static String entityTag(UserAccount account) {
    return EntityTags.of(of(account));
  }

  private static UserView view(
      UserAccount account,
      Map<String, Boolean> effective,
      Store store,
      List<String> groups,
      List<PropertyView> properties) {
    QuotaSettings quota = account.quota();
    return new UserView(
        account.id(),
        account.externId() == null ? null : HexFormat.of().formatHex(account.externId()),
        account.login(),
        account.fullName(),
        account.email(),
        account.aliases(),
        UserKind.of(account.objectClass()).key(),
        account.adminLevel(),
        account.hidden(),
        new Quota(quota.useDefault(), quota.warn(), quota.soft(), quota.hard()),
        states(account),
        effective,
        store,
        groups,
        properties,
        account.tenancy().homeServer().isEmpty() ? null : account.tenancy().homeServer());
  }

  private static Store store(StoreInfo info, QuotaState quota, StoreSettings settings) {
    return new Store(
        hex(info.guid()),
        quota.size(),
        quota.warn(),
        quota.soft(),
        quota.hard(),
        quota.status().name().toLowerCase(Locale.ROOT),
        hex(Providers.PRIVATE_STORE),
        SettingsView.of(settings));
  }

  private static String hex(Guid guid) {
    return HexFormat.of().withUpperCase().formatHex(guid.bytes());
  }

  private static Map<String, String> states(UserAccount account) {
    Map<String, String> result = new TreeMap<>();
    for (Feature feature : Feature.values()) {
      FeatureState state = FeatureState.DEFAULT;
      if (account.disabledFeatures().contains(feature.key())) {
        state = FeatureState.DISABLED;
      } else if (account.enabledFeatures().contains(feature.key())) {
        state = FeatureState.ENABLED;
      }
      result.put(feature.key(), state.name().toLowerCase(Locale.ROOT));
    }
    return result;
  }
}
