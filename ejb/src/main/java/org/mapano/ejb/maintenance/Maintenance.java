package org.mapano.ejb.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.JdbcMessageIndex;
import org.mapano.ejb.overview.ListedStore;
import org.mapano.ejb.overview.StoreList;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.softdelete.SoftDeletes;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.task.Jobs;
import org.mapano.ejb.task.Task;
import org.mapano.ejb.task.TaskKind;
import org.mapano.ejb.task.Tasks;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.Guid;

/**
 * Starts repairs. Every method answers at once with the running task; all may be run while the
 * server works, and again. Refused with NO_ACCESS below administration level 2 unless a method says
 * otherwise, and with BUSY while a task of the same kind runs.
 */
@Singleton
public class Maintenance {
  private static final int SYSTEM_ADMINISTRATOR = 2;

  /** Days that a purge may leave: longer than any server lives. */
  private static final int MOST_DAYS = 36_500;

  private final Tasks tasks;
  private final Jobs jobs;
  private final AttachmentCare attachments;
  private final FolderRecount recount;
  private final JdbcMessageIndex index;
  private final SoftDeletes softDeletes;
  private final UserDirectory directory;
  private final Stores stores;
  private final StoreList storeList;
  private final StoreCopy storeCopy;

  @Inject
  Maintenance(
      Tasks tasks,
      Jobs jobs,
      AttachmentCare attachments,
      FolderRecount recount,
      JdbcMessageIndex index,
      SoftDeletes softDeletes,
      UserDirectory directory,
      Stores stores,
      StoreList storeList,
      StoreCopy storeCopy) {
    this.tasks = tasks;
    this.jobs = jobs;
    this.attachments = attachments;
    this.recount = recount;
    this.index = index;
    this.softDeletes = softDeletes;
    this.directory = directory;
    this.stores = stores;
    this.storeList = storeList;
    this.storeCopy = storeCopy;
  }

  /**
   * Looks for attachment data without owner; counts {@code looked}, {@code orphans}, their {@code
   * bytes}, and files {@code restored} to their proper names.
   *
   * @param repair whether to remove and restore
   */
  public Task searchAttachments(StoreSession actor, boolean repair) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    return tasks.start(
        TaskKind.ATTACHMENT_SEARCH, progress -> attachments.search(repair, progress));
  }

  /**
   * Copies all attachment data to a storage that is not in use yet; counts {@code copied}, {@code
   * present} and {@code missing}.
   *
   * @param storage name as in {@code attachment_storage}
   * @throws StoreException INVALID_PARAMETER for an unknown storage or the one in use
   */
  public Task copyAttachments(StoreSession actor, String storage) {
    AttachmentStorage target = checkCopy(actor, storage);
    return tasks.start(TaskKind.ATTACHMENT_COPY, progress -> attachments.copyTo(target));
  }

  /**
   * Takes over what a storage that is not in use any more still has, and removes it there; counts
   * as {@link #copyAttachments}.
   *
   * @throws StoreException INVALID_PARAMETER for an unknown storage or the one in use, and between
   *     two layouts of files
   */
  public Task moveAttachments(StoreSession actor, String storage) {
    AttachmentStorage source = checkMove(actor, storage);
    return tasks.start(TaskKind.ATTACHMENT_MOVE, progress -> attachments.moveFrom(source));
  }

  /** Whether {@link #copyAttachments} could be started: fails as that would. */
  public AttachmentStorage checkCopy(StoreSession actor, String storage) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    return attachments.other(storage);
  }

  /** Whether {@link #moveAttachments} could be started: fails as that would. */
  public AttachmentStorage checkMove(StoreSession actor, String storage) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    AttachmentStorage source = attachments.other(storage);
    attachments.requireApart(source);
    return source;
  }

  /** Builds the message index of every folder anew; counts {@code folders}. */
  public Task rebuildIndex(StoreSession actor) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    return tasks.start(
        TaskKind.INDEX_REBUILD, progress -> Map.of("folders", (long) index.rebuildAll()));
  }

  /**
   * Counts the folders of a user's store anew; counts {@code folders} and {@code corrected}
   * counters. Level 1 is enough.
   *
   * @throws StoreException NOT_FOUND when there is no such user or no store
   */
  public Task recountFolders(StoreSession actor, String login) {
    requireLevel(actor, 1);
    StoreInfo store =
        directory
            .findByLogin(login)
            .filter(user -> actor.administers(user.companyId()))
            .map(UserAccount::id)
            .flatMap(stores::ofUser)
            .orElseThrow(() -> StoreException.notFound("Store of " + login));
    return tasks.start(TaskKind.FOLDER_RECOUNT, progress -> recount.run(store));
  }

  /**
   * Copies the folders of a store without owner into the public store of its company; counts {@code
   * folders} and {@code messages}. Level 1 is enough for the own company.
   *
   * @throws StoreException NOT_FOUND for an unknown store and without a public one, COLLISION when
   *     the store has an owner
   */
  public Task copyToPublic(StoreSession actor, Guid store) {
    ListedStore source = checkCopyToPublic(actor, store);
    return tasks.start(TaskKind.STORE_COPY, progress -> storeCopy.run(source));
  }

  /** Whether {@link #copyToPublic} could be started: fails as that would. */
  public ListedStore checkCopyToPublic(StoreSession actor, Guid store) {
    ListedStore source =
        storeList.all(actor).stream()
            .filter(listed -> listed.store().guid().equals(store))
            .findAny()
            .orElseThrow(() -> StoreException.notFound("Store " + store));
    storeCopy.target(source);
    return source;
  }

  /**
   * Removes soft-deleted objects for good (SOFTDEL-04); counts {@code removed}.
   *
   * @param days age in days of what goes, 0 for everything
   */
  public Task purgeSoftDeleted(StoreSession actor, int days) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    if (days < 0 || days > MOST_DAYS) {
      throw new StoreException(
          ErrorCode.INVALID_PARAMETER, "Days must be a number from 0 to " + MOST_DAYS);
    }
    return tasks.start(
        TaskKind.SOFTDELETE_PURGE,
        progress -> {
          int removed = softDeletes.purge(actor, days, so -> progress.counted(removed(so)));
          return removed(removed);
        });
  }

  /** Checks the quota of all mailboxes now; counts {@code checked} and {@code told}. */
  public Task checkQuotas(StoreSession actor) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    return jobs.start(TaskKind.QUOTA_CHECK);
  }

  /** Writes the numbers of this server down now; counts {@code written} and {@code removed}. */
  public Task snapshotStatistics(StoreSession actor) {
    requireLevel(actor, SYSTEM_ADMINISTRATOR);
    return jobs.start(TaskKind.STATISTICS_SNAPSHOT);
  }

  private static Map<String, Long> removed(int objects) {
    return Map.of("removed", (long) objects);
  }

  /** The tasks that were started here, the last one first. Level 1 is enough. */
  public List<Task> tasks(StoreSession actor) {
    requireLevel(actor, 1);
    return tasks.all();
  }

  /** A task that was started here. Level 1 is enough. */
  public Task task(StoreSession actor, long id) {
    requireLevel(actor, 1);
    return tasks.find(id).orElseThrow(() -> StoreException.notFound("Task " + id));
  }

  private static void requireLevel(StoreSession actor, int level) {
    if (!actor.isSystem() && actor.adminLevel() < level) {
      throw StoreException.noAccess("maintenance");
    }
  }
}
