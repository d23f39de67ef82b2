package org.mapano.gateway.imap.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.store.SpecialFolders;

/** The visible mailboxes of an account at a moment, by name and by folder. */
public final class MailboxTree {
  /** Name of the root of the public store. */
  public static final String PUBLIC_ROOT = "Public folders";

  private final Map<String, Mailbox> byName = new LinkedHashMap<>();
  private final Map<Long, Mailbox> byId = new HashMap<>();
  private final Set<Long> parents = new HashSet<>();
  private final SpecialFolders special;
  private final boolean onlyMail;

  /**
   * An empty tree.
   *
   * @param special special folders of the account's own store
   * @param onlyMail whether folders without mail are left out
   */
  public MailboxTree(SpecialFolders special, boolean onlyMail) {
    this.special = special;
    this.onlyMail = onlyMail;
  }

  /** Adds the folders below the visible root of the account's own store. */
  public void addOwn(List<FolderInfo> folders) {
    add(special.ipmSubtree(), "", folders);
  }

  /** Adds the public store's visible root and what is below it. */
  public void addPublic(FolderInfo root, List<FolderInfo> folders) {
    put(new Mailbox(root, PUBLIC_ROOT, false, true, null));
    add(root.id(), PUBLIC_ROOT, folders);
  }

  private void add(long rootId, String rootName, List<FolderInfo> folders) {
    Map<Long, String> names = new HashMap<>();
    names.put(rootId, rootName);
    Set<Long> needed = needed(rootId, folders);
    for (FolderInfo folder : folders) {
      String parent = names.get(folder.parentId());
      if (parent == null || !needed.contains(folder.id())) {
        continue;
      }
      String name = parent.isEmpty() ? leaf(folder) : parent + '/' + leaf(folder);
      if (byName.containsKey(key(name))) {
        continue;
      }
      names.put(folder.id(), name);
      parents.add(folder.parentId());
      put(
          new Mailbox(
              folder, name, holdsMail(folder), isSpecial(folder.id()), specialUse(folder.id())));
    }
  }

  /** Folders to show: mail folders and whatever leads to them, or all. */
  private Set<Long> needed(long rootId, List<FolderInfo> folders) {
    Map<Long, FolderInfo> byFolderId = new HashMap<>();
    folders.forEach(folder -> byFolderId.put(folder.id(), folder));
    Set<Long> needed = new HashSet<>();
    for (FolderInfo folder : folders) {
      if (folder.hidden() || folder.search() || folder.name().isBlank()) {
        continue;
      }
      if (!onlyMail || holdsMail(folder)) {
        FolderInfo at = folder;
        while (at != null && at.id() != rootId && needed.add(at.id())) {
          at = byFolderId.get(at.parentId());
        }
      }
    }
    return needed;
  }

  private void put(Mailbox mailbox) {
    byName.put(key(mailbox.name()), mailbox);
    byId.put(mailbox.id(), mailbox);
  }

  private String leaf(FolderInfo folder) {
    return folder.id() == special.inbox()
        ? MailboxName.INBOX
        : folder.name().replace(MailboxName.DELIMITER, ',');
  }

  /** Folders without a class, of class IPF.Note, or with a message class (gateway.md 2.3). */
  private static boolean holdsMail(FolderInfo folder) {
    String type = folder.containerClass().toUpperCase(Locale.ROOT);
    return type.isEmpty()
        || type.equals("IPF.NOTE")
        || type.startsWith("IPF.NOTE.")
        || type.startsWith("IPM");
  }

  private boolean isSpecial(long id) {
    return id == special.inbox()
        || id == special.outbox()
        || id == special.sent()
        || id == special.deleted()
        || id == special.drafts()
        || id == special.junk()
        || id == special.calendar()
        || id == special.contacts()
        || id == special.tasks()
        || id == special.notes()
        || id == special.journal();
  }

  private String specialUse(long id) {
    if (id == special.sent()) {
      return "\\Sent";
    }
    if (id == special.deleted()) {
      return "\\Trash";
    }
    if (id == special.drafts()) {
      return "\\Drafts";
    }
    return id == special.junk() ? "\\Junk" : null;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The mailbox of a name without regard to case, or null. */
  public Mailbox find(MailboxName name) {
    return byName.get(key(name.toString()));
  }

  /** The mailbox of a folder, or null. */
  public Mailbox find(long folderId) {
    return byId.get(folderId);
  }

  /** Whether a mailbox has visible children. */
  public boolean hasChildren(Mailbox mailbox) {
    return parents.contains(mailbox.id());
  }

  /** All mailboxes, parents first, INBOX first of all. */
  public Collection<Mailbox> all() {
    List<Mailbox> ordered = new ArrayList<>(byName.values());
    ordered.sort((a, b) -> Boolean.compare(isInbox(b), isInbox(a)));
    return ordered;
  }

  /** All mailboxes below one, at any depth. */
  public List<Mailbox> below(Mailbox mailbox) {
    String prefix = key(mailbox.name()) + MailboxName.DELIMITER;
    return byName.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean isInbox(Mailbox mailbox) {
    return mailbox.id() == special.inbox();
  }
}
