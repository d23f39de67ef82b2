package org.mapano.ejb.users.unix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;
import org.mapano.mapi.prop.PropMap;

/** Makes objects of accounts and groups, with what the database keeps for them. */
final class UnixObjects {
  private final UnixOptions options;
  private final UserSource kept;

  /**
   * @param options the options
   * @param kept the database source: addresses, levels, quota and features by the same ids
   */
  UnixObjects(UnixOptions options, UserSource kept) {
    this.options = options;
    this.kept = kept;
  }

  /** The external id of a number: its digits. */
  static byte[] externId(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }

  SourceObject user(UnixAccount account) {
    byte[] externId = externId(account.uid());
    Optional<SourceObject> more = kept.find(externId, 1);
    String name = account.fullName().isEmpty() ? account.name() : account.fullName();
    String own = more.map(SourceObject::email).orElse("");
    String signature = more.map(SourceObject::signature).orElse("");
    return new SourceObject(
        externId,
        options.isActive(account) ? ObjectClass.ACTIVE_USER : ObjectClass.NONACTIVE_USER,
        account.name(),
        name,
        own.isEmpty() ? options.address(account) : own,
        List.of(),
        more.map(SourceObject::adminLevel).orElse(0),
        more.map(SourceObject::hidden).orElse(false),
        more.map(SourceObject::quota).orElse(QuotaSettings.DEFAULT),
        more.map(SourceObject::enabledFeatures).orElse(Set.of()),
        more.map(SourceObject::disabledFeatures).orElse(Set.of()),
        more.map(SourceObject::properties).orElseGet(PropMap::new),
        signature + account.gecos() + account.name());
  }

  /** Groups of the machine can all get rights. */
  SourceObject group(UnixGroup group) {
    return new SourceObject(
        externId(group.gid()),
        ObjectClass.SECURITY_GROUP,
        group.name(),
        group.name(),
        "",
        List.of(),
        0,
        false,
        QuotaSettings.DEFAULT,
        Set.of(),
        Set.of(),
        new PropMap(),
        group.name());
  }
}
