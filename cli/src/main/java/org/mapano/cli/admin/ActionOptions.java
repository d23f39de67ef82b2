package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what to do; exactly one of them is given. */
public final class ActionOptions {
  @Option(
      names = {"-l", "--list-users"},
      description = "List all users.")
  private boolean list;

  @Option(
      names = "-c",
      paramLabel = "USER",
      description = "Create a user with its mailbox; needs -e, -f and -p or -P unless -n 1.")
  private String create;

  @Option(names = "-u", paramLabel = "USER", description = "Change a user.")
  private String update;

  @Option(
      names = "-d",
      paramLabel = "USER",
      description = "Delete a user; the mailbox stays as an orphan.")
  private String delete;

  @Option(
      names = "--details",
      paramLabel = "NAME",
      description = "Show a user, or with --type a group or company.")
  private String details;

  @Option(names = "-s", description = "Create the public store, of a company with -I.")
  private boolean publicStore;

  @Option(
      names = "--create-store",
      paramLabel = "USER",
      description = "Create the mailbox of a user that has none.")
  private String createStore;

  @Option(
      names = "--lang",
      paramLabel = "LOCALE",
      description = "With --create-store: language of the folder names, e.g. nl_NL.UTF-8.")
  private String language;

  @Option(names = "--user-count", description = "Count users.")
  private boolean count;

  @Option(
      names = "--sync",
      description = "Take over what the user source has created, changed and deleted.")
  private boolean sync;

  @Mixin private GroupOptions groups;
  @Mixin private CompanyOptions companies;
  @Mixin private ForwardedOptions stores;
  @Mixin private MaintenanceOptions maintenance;

  private Action details(String name) {
    if (groups.isCompany()) {
      return new ShowCompany(name);
    }
    return groups.isGroup() ? new ShowGroup(name) : new ShowDetails(name);
  }

  /** The action that was asked for. */
  public Action choose(UserOptions user) {
    List<Action> chosen = new ArrayList<>();
    if (list) {
      chosen.add(new ListUsers(companies.company()));
    }
    if (create != null) {
      chosen.add(new CreateUser(Names.user(create), user));
    }
    if (update != null && !stores.takesUser()) {
      chosen.add(new UpdateUser(Names.user(update), user, groups.sendAs()));
    }
    if (delete != null) {
      chosen.add(new DeleteUser(Names.user(delete)));
    }
    if (details != null) {
      chosen.add(details(Names.printable(details)));
    }
    if (publicStore) {
      chosen.add(new CreatePublicStore(companies.company()));
    }
    if (createStore != null) {
      chosen.add(new CreateStore(Names.user(createStore), language));
    }
    if (count) {
      chosen.add(new CountUsers());
    }
    if (sync) {
      chosen.add(new SyncUsers());
    }
    chosen.addAll(groups.chosen(user, companies));
    chosen.addAll(companies.chosen(user));
    chosen.addAll(stores.chosen(update, groups.type()));
    chosen.addAll(maintenance.chosen());
    if (chosen.isEmpty()) {
      throw new UsageException("No correct command (e.g. -c for create user) given.");
    }
    if (chosen.size() > 1) {
      throw new UsageException("Only one command at a time can be given.");
    }
    return chosen.get(0);
  }
}
