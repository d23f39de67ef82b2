package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.submission.OtherSender;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/** Tables on the database. */
@Singleton
public class DatabaseTables implements Tables {
  private static final ColumnSet CONTENTS =
      ColumnSet.of(
          Tags.PR_ENTRYID,
          Tags.PR_DISPLAY_NAME,
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_SUBJECT,
          Tags.PR_STORE_ENTRYID,
          Tags.PR_STORE_RECORD_KEY,
          Tags.PR_STORE_SUPPORT_MASK,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_RECORD_KEY,
          Tags.PR_ACCESS,
          Tags.PR_ACCESS_LEVEL);
  private static final ColumnSet HIERARCHY =
      ColumnSet.of(
          Tags.PR_ENTRYID,
          Tags.PR_DISPLAY_NAME,
          Tags.PR_CONTENT_COUNT,
          Tags.PR_CONTENT_UNREAD,
          Tags.PR_STORE_ENTRYID,
          Tags.PR_STORE_RECORD_KEY,
          Tags.PR_STORE_SUPPORT_MASK,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_RECORD_KEY,
          Tags.PR_ACCESS,
          Tags.PR_ACCESS_LEVEL);

  private static final ColumnSet QUEUE =
      ColumnSet.of(
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_MSG_STATUS,
          Tags.PR_ACCESS,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_ACCESS_LEVEL,
          Tags.PR_MAPPING_SIGNATURE,
          Tags.PR_RECORD_KEY,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_ENTRYID,
          Tags.PR_CREATION_TIME,
          Tags.PR_LAST_MODIFICATION_TIME);

  private final Transactions transactions;
  private final StoreEvents events;
  private final RowReader reader;
  private final SharedViews views;
  private final SourceParts parts;
  private final UserDirectory users;
  private final OtherSender other;
  private final ServerConfig config;

  @Inject
  DatabaseTables(
      Transactions transactions,
      StoreEvents events,
      RowReader reader,
      SharedViews views,
      SourceParts parts,
      UserDirectory users,
      OtherSender other,
      ServerConfig config) {
    this.transactions = transactions;
    this.events = events;
    this.reader = reader;
    this.views = views;
    this.parts = parts;
    this.users = users;
    this.other = other;
    this.config = config;
  }

  @Override
  public Table contents(StoreSession session, long folderId, TableOptions options) {
    Lineage folder = object(folderId, ObjectType.FOLDER, options.deleted());
    if (folder.object().isSearchFolder()) {
      if (options.deleted() || options.associated()) {
        throw new StoreException(ErrorCode.NO_SUPPORT, "A search folder has normal rows only");
      }
      transactions.read(tx -> {
        parts.access().check(tx, session, folder, Wanted.VISIBLE);
        return null;
      });
    }
    RowSource source = new MessageSource(parts, session, folder, options, maxRows());
    return open(source, CONTENTS, !options.uncut());
  }

  @Override
  public Table hierarchy(StoreSession session, long folderId, TableOptions options) {
    Lineage top = object(folderId, ObjectType.FOLDER, options.deleted());
    if (top.object().isSearchFolder()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "A search folder has no subfolders");
    }
    RowSource source = new FolderSource(parts, session, top, options, maxRows());
    return open(source, HIERARCHY, !options.uncut());
  }

  @Override
  public Table recipients(StoreSession session, long messageId) {
    Lineage message = object(messageId, ObjectType.MESSAGE, false);
    RowSource source =
        new ChildSource(parts, session, message, ObjectType.RECIPIENT, ObjectType.RECIPIENT_LIST);
    return open(
        source,
        ColumnSet.of(
            Tags.PR_ROWID,
            Tags.PR_DISPLAY_NAME,
            Tags.PR_RECIPIENT_TYPE,
            Tags.PR_ADDRTYPE,
            Tags.PR_EMAIL_ADDRESS,
            Tags.PR_ENTRYID,
            Tags.PR_INSTANCE_KEY),
        false);
  }

  @Override
  public Table attachments(StoreSession session, long messageId) {
    Lineage message = object(messageId, ObjectType.MESSAGE, false);
    RowSource source = new ChildSource(parts, session, message, ObjectType.ATTACHMENT);
    return open(
        source,
        ColumnSet.of(
            Tags.PR_ATTACH_NUM,
            Tags.PR_ATTACH_METHOD,
            Tags.PR_ATTACH_LONG_FILENAME,
            Tags.PR_ATTACH_SIZE,
            Tags.PR_RECORD_KEY,
            Tags.PR_INSTANCE_KEY),
        true);
  }

  @Override
  public Table spooler(StoreSession session) {
    return open(new QueueSource(parts, users, other, session, 0), QUEUE, true);
  }

  @Override
  public Table outgoing(StoreSession session, long storeId) {
    object(storeId, ObjectType.STORE, false);
    return open(new QueueSource(parts, users, other, session, storeId), QUEUE, true);
  }

  @Override
  public Table chosen(StoreSession session, List<Long> messageIds) {
    return open(new ChosenSource(parts, session, messageIds), CONTENTS, true);
  }

  /** An object that may be the top of a table; a deleted one only for its deleted rows. */
  private Lineage object(long id, int type, boolean deletedToo) {
    Lineage found = transactions.read(tx -> parts.ancestry().get(tx, id));
    if (deletedToo && found.object().type() == type) {
      return found;
    }
    return found.living(type);
  }

  private Table open(RowSource source, ColumnSet columns, boolean cut) {
    TableContext context =
        new TableContext(
            transactions, events, reader, views, ListedTables.collation(config), maxRows());
    return new OpenTable(context, source, columns, cut).follow();
  }

  private int maxRows() {
    return Math.max(1, config.integer("server", "folder_max_items"));
  }
}
