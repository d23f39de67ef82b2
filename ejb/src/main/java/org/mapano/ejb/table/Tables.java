package org.mapano.ejb.table;

import java.util.List;
import org.mapano.ejb.session.StoreSession;

/**
 * Opens tables. Opening makes no permission check on generic folders: rows are filtered instead
 * (messages: all or none by the right to read; folders: each by visibility). A table must be
 * closed; it is used by one client but safe for several threads.
 */
public interface Tables {
  /**
   * The messages of a folder.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND; of a search folder NO_ACCESS when it is
   *     not visible, NO_SUPPORT for deleted or associated rows
   */
  Table contents(StoreSession session, long folderId, TableOptions options);

  /**
   * The folders below a folder.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND; NO_SUPPORT for a search folder
   */
  Table hierarchy(StoreSession session, long folderId, TableOptions options);

  /** The recipients of a message; values are never cut. */
  Table recipients(StoreSession session, long messageId);

  /** The attachments of a message. */
  Table attachments(StoreSession session, long messageId);

  /** Submitted messages of all stores that the server's spooler is to send. */
  Table spooler(StoreSession session);

  /**
   * Messages that a client has chosen, of any folders and stores; those that the session may not
   * read, and what is no message, are left out.
   */
  Table chosen(StoreSession session, List<Long> messageIds);

  /** Submitted messages of a store that its client sends itself. */
  Table outgoing(StoreSession session, long storeId);
}
