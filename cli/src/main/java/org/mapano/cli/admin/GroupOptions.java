package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options about groups and about who may send as another. */
public final class GroupOptions {
  @Option(
      names = {"-L", "--list-groups"},
      description = "List all groups.")
  private boolean list;

  @Option(names = "-g", paramLabel = "GROUP", description = "Create a group; -e, -f optional.")
  private String create;

  @Option(
      names = "--update-group",
      paramLabel = "GROUP",
      description = "Change a group: -e, -f, -U, --add-sendas, --del-sendas.")
  private String update;

  @Option(names = "-G", paramLabel = "GROUP", description = "Delete a group.")
  private String delete;

  @Option(names = "-b", paramLabel = "USER", description = "Add a user to a group (-i).")
  private String add;

  @Option(names = "-B", paramLabel = "USER", description = "Remove a user from a group (-i).")
  private String remove;

  @Option(names = "-i", paramLabel = "GROUP", description = "The group for -b and -B.")
  private String group;

  @Option(
      names = "--list-sendas",
      paramLabel = "NAME",
      description = "List who may send as a user, or with --type group as a group.")
  private String listSendAs;

  @Option(
      names = "--type",
      paramLabel = "user|group|company|archive",
      description =
          "What --details and --list-sendas are about, and whose store; user if not given.")
  private String type;

  @Mixin private SendAsOptions sendAs;

  /** What was asked for. */
  List<Action> chosen(UserOptions user, CompanyOptions companies) {
    List<Action> chosen = new ArrayList<>();
    if (list) {
      chosen.add(new ListGroups(companies.company()));
    }
    if (create != null) {
      chosen.add(new CreateGroup(Names.printable(create), user));
    }
    if (update != null) {
      chosen.add(new UpdateGroup(Names.printable(update), user, sendAs));
    }
    if (delete != null) {
      chosen.add(new DeleteGroup(Names.printable(delete)));
    }
    if (add != null) {
      chosen.add(new ChangeMember(Names.user(add), requiredGroup(), true));
    }
    if (remove != null) {
      chosen.add(new ChangeMember(Names.user(remove), requiredGroup(), false));
    }
    if (listSendAs != null) {
      chosen.add(new ListSendAs(Names.printable(listSendAs), isGroup()));
    }
    return chosen;
  }

  /** Whether {@code --type} says group. */
  boolean isGroup() {
    return switch (type == null ? "user" : type) {
      case "user" -> false;
      case "group" -> true;
      case "archive", "company" ->
          throw new UsageException("--type " + type + " is not available in this version.");
      default -> throw new UsageException("--type takes user or group.");
    };
  }

  /** Whether {@code --type} says company. */
  boolean isCompany() {
    return "company".equals(type);
  }

  /** The argument of {@code --type}, or null. */
  String type() {
    return type;
  }

  /** Who is to send as the user or group that is changed. */
  SendAsOptions sendAs() {
    return sendAs;
  }

  private String requiredGroup() {
    if (group == null) {
      throw new UsageException("-b and -B need the group (-i).");
    }
    return Names.printable(group);
  }
}
