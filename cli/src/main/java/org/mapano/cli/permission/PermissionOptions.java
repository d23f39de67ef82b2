package org.mapano.cli.permission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code kopano-mailbox-permissions}; exactly one action is given. */
public final class PermissionOptions {
  @Option(
      names = "--update-delegate",
      paramLabel = "USER",
      description = "Give a user or group rights on the folders that are named.")
  private String delegate;

  @Option(
      names = "--remove-all-permissions",
      description = "Take all rights of others away from the mailbox.")
  private boolean remove;

  @Option(
      names = "--list-permissions",
      description = "List who has which rights, a line for each mailbox and member.")
  private boolean list;

  @Option(
      names = "--list-permissions-per-folder",
      description = "List who has which rights, a line for each folder and member.")
  private boolean listFolders;

  @Option(
      names = {"-a", "--all"},
      description = "All mailboxes.")
  private boolean all;

  @Option(names = "--store", paramLabel = "RIGHTS", description = "Rights on the whole store.")
  private String store;

  @Option(names = "--calendar", paramLabel = "RIGHTS", description = "Rights on the calendar.")
  private String calendar;

  @Option(names = "--tasks", paramLabel = "RIGHTS", description = "Rights on the tasks.")
  private String tasks;

  @Option(names = "--inbox", paramLabel = "RIGHTS", description = "Rights on the inbox.")
  private String inbox;

  @Option(names = "--contacts", paramLabel = "RIGHTS", description = "Rights on the contacts.")
  private String contacts;

  @Option(names = "--notes", paramLabel = "RIGHTS", description = "Rights on the notes.")
  private String notes;

  @Option(names = "--journal", paramLabel = "RIGHTS", description = "Rights on the journal.")
  private String journal;

  @Option(
      names = "--folder",
      paramLabel = "PATH=RIGHTS",
      description = "Rights on a folder, its path with slashes.")
  private Map<String, String> folders = new LinkedHashMap<>();

  @Mixin private DelegateFlags flags;

  @Parameters(paramLabel = "MAILBOX", arity = "0..*", description = "Whose mailboxes.")
  private List<String> mailboxes = new ArrayList<>();

  /** What was asked for. */
  public Action choose() {
    List<Action> chosen = new ArrayList<>();
    Mailboxes whose = new Mailboxes(mailboxes, all);
    if (delegate != null) {
      chosen.add(new GrantRights(whose, delegate, rights(), flags));
    }
    if (delegate == null && flags.given()) {
      throw new UsageException("--see-private and the like go with --update-delegate.");
    }
    flags.check();
    if (remove) {
      chosen.add(new RemoveRights(whose));
    }
    if (list || listFolders) {
      chosen.add(new ListRights(whose, listFolders));
    }
    if (chosen.size() != 1 || list && listFolders) {
      throw new UsageException(
          "Exactly one of --update-delegate, --remove-all-permissions, --list-permissions and"
              + " --list-permissions-per-folder is needed.");
    }
    return chosen.getFirst();
  }

  private Map<String, Profile> rights() {
    Map<String, Profile> rights = new LinkedHashMap<>();
    if (store != null) {
      rights.put("", Profile.of("--store", store, true));
    }
    add(rights, "calendar", calendar);
    add(rights, "tasks", tasks);
    add(rights, "inbox", inbox);
    add(rights, "contacts", contacts);
    add(rights, "notes", notes);
    add(rights, "journal", journal);
    folders.forEach((path, name) -> rights.put(path, Profile.of("--folder", name, false)));
    if (rights.isEmpty() && !flags.given()) {
      throw new UsageException("--update-delegate needs a folder, e.g. --calendar readonly.");
    }
    return rights;
  }

  private static void add(Map<String, Profile> rights, String folder, String name) {
    if (name != null) {
      rights.put("@" + folder, Profile.of("--" + folder, name, false));
    }
  }
}
