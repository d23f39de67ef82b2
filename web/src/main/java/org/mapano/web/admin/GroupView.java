package org.mapano.web.admin;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.Guid;

/** A group as answers show it. */
@Schema(name = "Group")
public record GroupView(
    @Schema(description = "Number of the group on this server") int id,
    @Schema(description = "Identity in the user source, hexadecimal; absent for Everyone")
        String externId,
    String name,
    String fullName,
    String email,
    boolean hidden,
    @Schema(description = "Mapped properties") List<PropertyView> properties,
    @Schema(description = "Members; only with details") List<EntryView> members) {

  /** A group without its members. */
  static GroupView of(UserAccount group) {
    return view(group, null);
  }

  /**
   * A group with its members.
   *
   * @param stores mailboxes by numbers of users
   */
  static GroupView of(UserAccount group, List<UserAccount> members, Map<Integer, Guid> stores) {
    return view(
        group,
        members.stream().map(member -> EntryView.of(member, stores.get(member.id()))).toList());
  }

  /** Entity tag of a group: members do not count, they are resources of their own. */
  static String entityTag(UserAccount group) {
    return EntityTags.of(of(group));
  }

  private static GroupView view(UserAccount group, List<EntryView> members) {
    return new GroupView(
        group.id(),
        group.externId() == null ? null : HexFormat.of().formatHex(group.externId()),
        group.login(),
        group.fullName(),
        group.email(),
        group.hidden(),
        group.properties().stream().map(PropertyView::of).toList(),
        members);
  }
}
