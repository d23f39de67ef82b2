package org.mapano.ejb.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/** Permissions of a whole mailbox, by the names of its folders. */
@Singleton
public class MailboxPermissions {
  /** All right bits that an entry can have. */
  private static final int KNOWN = 0x7FB;

  private final Stores stores;
  private final Folders folders;
  private final Permissions permissions;
  private final UserDirectory users;

  @Inject
  public MailboxPermissions(
      Stores stores, Folders folders, Permissions permissions, UserDirectory users) {
    this.stores = stores;
    this.folders = folders;
    this.permissions = permissions;
    this.users = users;
  }

  /**
   * An entry.
   *
   * @param path of the folder below the visible root, empty for the store, {@code @freebusy} for
   *     the folder of free/busy data
   * @param member who has the rights
   * @param rights bits of {@link org.mapano.ejb.folder.Rights}
   */
  public record Entry(String path, UserAccount member, int rights) {}

  /**
   * The entries of the store and of all folders that the session sees.
   *
   * @throws StoreException NOT_FOUND without a mailbox
   */
  public List<Entry> list(StoreSession actor, UserAccount owner) {
    StoreInfo store = store(owner);
    List<Entry> entries = new ArrayList<>(entries("", store.id()));
    stores.freeBusy(store.id()).folder().ifPresent(id -> entries.addAll(entries("@freebusy", id)));
    paths(actor, store).forEach((path, id) -> entries.addAll(entries(path, id)));
    return entries;
  }

  /**
   * Gives a member these rights on a folder instead of others.
   *
   * @param folder path of the folder, name of a special one, or empty for the store
   * @throws StoreException NOT_FOUND, NO_ACCESS, INVALID_PARAMETER for unknown bits and for members
   *     who cannot have rights
   */
  public void set(
      StoreSession actor, UserAccount owner, String folder, UserAccount member, int rights) {
    if ((rights & ~KNOWN) != 0) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "There are no such rights");
    }
    change(actor, owner, folder, new PermissionChange(member.id(), true, rights, false, false));
  }

  /**
   * Takes the entry of a member away from a folder.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS
   */
  public void remove(StoreSession actor, UserAccount owner, String folder, UserAccount member) {
    change(actor, owner, folder, new PermissionChange(member.id(), true, 0, true, false));
  }

  private void change(
      StoreSession actor, UserAccount owner, String folder, PermissionChange change) {
    permissions.change(actor, find(actor, store(owner), folder), List.of(change));
  }

  private List<Entry> entries(String path, long objectId) {
    List<Entry> entries = new ArrayList<>();
    for (Permission permission : permissions.list(objectId)) {
      Optional<UserAccount> member = users.findById(permission.userId());
      if (permission.granted() && member.isPresent()) {
        entries.add(new Entry(path, member.get(), permission.rights()));
      }
    }
    return entries;
  }

  private long find(StoreSession actor, StoreInfo store, String folder) {
    if (folder.isEmpty()) {
      return store.id();
    }
    if (folder.equals("@freebusy")) {
      return stores
          .freeBusy(store.id())
          .folder()
          .orElseThrow(() -> StoreException.notFound("Free/busy folder"));
    }
    long special = special(stores.specialFolders(store.id()), folder);
    if (special != 0) {
      return special;
    }
    Long found = paths(actor, store).get(folder);
    if (found == null) {
      throw StoreException.notFound("Folder");
    }
    return found;
  }

  private static long special(SpecialFolders folders, String name) {
    return switch (name) {
      case "@inbox" -> folders.inbox();
      case "@calendar" -> folders.calendar();
      case "@contacts" -> folders.contacts();
      case "@tasks" -> folders.tasks();
      case "@notes" -> folders.notes();
      case "@journal" -> folders.journal();
      default -> 0;
    };
  }

  /** Folders by path in the order of paths. */
  private Map<String, Long> paths(StoreSession actor, StoreInfo store) {
    long root = stores.specialFolders(store.id()).ipmSubtree();
    Map<Long, FolderInfo> byId = new HashMap<>();
    List<FolderInfo> all = folders.subtree(actor, root);
    all.forEach(folder -> byId.put(folder.id(), folder));
    Map<String, Long> paths = new java.util.TreeMap<>();
    for (FolderInfo folder : all) {
      if (folder.id() != root) {
        paths.putIfAbsent(path(folder, root, byId), folder.id());
      }
    }
    return paths;
  }

  private static String path(FolderInfo folder, long root, Map<Long, FolderInfo> byId) {
    StringBuilder path = new StringBuilder(folder.name());
    FolderInfo parent = byId.get(folder.parentId());
    for (int level = 0; parent != null && parent.id() != root && level < byId.size(); level++) {
      path.insert(0, parent.name() + "/");
      parent = byId.get(parent.parentId());
    }
    return path.toString();
  }

  private StoreInfo store(UserAccount owner) {
    return stores.ofUser(owner.id()).orElseThrow(() -> StoreException.notFound("Mailbox"));
  }
}
