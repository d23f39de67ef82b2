package org.mapano.cli.admin;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say what to do; exactly one of them is given. */
public final class ActionOptions {
  @Option(
      names = {"-l", "--list-users"},
      description = "List all users.")
  private boolean list;

  @Option(
      names = "-c",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "USER",
      description =
          "Create a user with its mailbox; needs -e, -f and -p or -P unless -n 1. The name may"
              + " also be given with -u.")
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
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "NAME",
      description = "Show a user, or with --type a group or company.")
  private String details;

  @Parameters(arity = "0..1", hidden = true)
  private String named;

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
    if (named != null && !"".equals(details)) {
      throw new UsageException("Too many options given.");
    }
    List<Action> chosen = new ArrayList<>();
    if (list) {
      chosen.add(new ListUsers(companies.company()));
    }
    boolean createsNamed = create != null && create.isEmpty() && update != null;
    if (create != null) {
      chosen.add(new CreateUser(Names.user(createsNamed ? update : create), user));
    }
    if (update != null && !createsNamed && !stores.takesUser()) {
      chosen.add(new UpdateUser(Names.user(update), user, groups.sendAs()));
    }
    if (delete != null) {
      chosen.add(new DeleteUser(Names.user(delete)));
    }
    if (details != null) {
      String object = details.isEmpty() && named != null ? named : details;
      chosen.add(details(Names.printable(object)));
    }
    if (publicStore) {
      chosen.add(new CreatePublicStore(companies.company(), false));
    }
    if (createStore != null) {
      chosen.add(new CreateStore(Names.user(createStore), language, false));
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
