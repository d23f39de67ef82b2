package org.mapano.ejb.folder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropMap;

/**
 * Folder use cases. Every method checks the session's rights and throws {@link
 * org.mapano.ejb.error.StoreException} with NOT_FOUND, NO_ACCESS, COLLISION, FOLDER_CYCLE,
 * HAS_FOLDERS, HAS_MESSAGES as the store semantics say.
 */
public interface Folders {
  /** One folder that is visible to the session and not deleted. */
  FolderInfo get(StoreSession session, long folderId);

  /** All visible folders below one, at any depth, parents before children; the folder not. */
  List<FolderInfo> subtree(StoreSession session, long folderId);

  /** PR_ENTRYID of many folders in few statements; those that do not exist are left out. */
  Map<Long, byte[]> entryIds(StoreSession session, Collection<Long> folderIds);

  /** All properties of a folder, computed ones included. */
  PropMap properties(StoreSession session, long folderId);

  /** Sets and deletes properties of a folder; PR_DISPLAY_NAME renames. */
  void change(StoreSession session, long folderId, PropMap set, List<Integer> delete);

  /** As {@link #change(StoreSession, long, PropMap, List)} on behalf of a synchronisation. */
  void change(StoreSession session, long folderId, PropMap set, List<Integer> delete, long syncId);

  /**
   * Creates a generic folder.
   *
   * @param containerClass e.g. {@code IPF.Note}
   * @return the new folder's hierarchy id
   */
  long create(StoreSession session, long parentId, String name, String containerClass);

  /**
   * Creates folders of any kind, in one transaction.
   *
   * @return the new hierarchy ids in order
   */
  List<Long> create(StoreSession session, long parentId, List<NewFolder> folders);

  /**
   * Creates a folder of any kind, even one whose name is empty.
   *
   * @param openIfExists true answers the folder that has the name instead of COLLISION
   * @param syncId synchronisation that brings it, 0 for none
   */
  long create(
      StoreSession session, long parentId, NewFolder folder, boolean openIfExists, long syncId);

  /**
   * Moves a folder to another parent; nothing happens when it is there already. As {@link #move}
   * otherwise, but a synchronisation may take a name that a sibling has.
   */
  void relocate(StoreSession session, long folderId, long newParentId, String name, long syncId);

  /**
   * Moves and/or renames a folder; {@code name} null keeps the name. A soft-deleted folder is
   * restored by it.
   */
  void move(StoreSession session, long folderId, long newParentId, String name);

  /** Copies a folder with messages and optionally subfolders; returns the new folder's id. */
  long copy(
      StoreSession session, long folderId, long newParentId, String name, boolean withSubfolders);

  /** Deletes a folder with everything in it; soft unless {@code hard}. */
  void delete(StoreSession session, long folderId, boolean hard);

  /**
   * Deletes a folder.
   *
   * @param messagesToo false: HAS_MESSAGES when there are messages in it or below it
   * @param foldersToo false: HAS_FOLDERS when there are subfolders
   */
  void delete(
      StoreSession session, long folderId, boolean messagesToo, boolean foldersToo, boolean hard);

  /** As the method above, on behalf of a synchronisation. */
  void delete(
      StoreSession session,
      long folderId,
      boolean messagesToo,
      boolean foldersToo,
      boolean hard,
      long syncId);

  /** Deletes all messages and subfolders of a folder but not the folder. */
  void empty(StoreSession session, long folderId, boolean associatedToo, boolean hard);

  /** As the method above, on behalf of a synchronisation. */
  void empty(StoreSession session, long folderId, boolean associatedToo, boolean hard, long syncId);

  /** The receive folder for a message class with the class that it is set for. */
  Map.Entry<String, Long> receiveFolderFor(long storeId, String messageClass);

  /** The receive folder for a message class in a store, by longest dotted prefix. */
  long receiveFolder(long storeId, String messageClass);

  /** The receive folders of a store by message class, without regard to case. */
  Map<String, Long> receiveFolders(StoreSession session, long storeId);

  /**
   * Points a message class at a folder of the store.
   *
   * @param folderId 0 points it at the folder of the default class
   */
  void setReceiveFolder(StoreSession session, long storeId, String messageClass, long folderId);

  /** Counts the contents of a folder anew; answers how many counters were corrected. */
  int recount(StoreSession session, long folderId);
}
