package org.mapano.ejb.task;

/** What a task does. At most one of each kind runs in a server at a time. */
public enum TaskKind {
  ATTACHMENT_SEARCH,
  ATTACHMENT_COPY,
  ATTACHMENT_MOVE,
  INDEX_REBUILD,
  FOLDER_RECOUNT,
  STORE_COPY,
  SOFTDELETE_PURGE,
  SYNC_CLEANUP,
  QUOTA_CHECK,
  ABSENCE_CLEANUP,
  STATISTICS_SNAPSHOT
}
