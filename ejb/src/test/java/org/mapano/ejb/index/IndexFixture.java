package org.mapano.ejb.index;

import java.util.Collection;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;

/** A folder, its index and a reader. */
abstract class IndexFixture {
  static final StoreSession READER =
      new StoreSession(7, "john", 0, 0, Set.of(1), new Origin("test", "test", "none"));
  static final StoreSession STRANGER =
      new StoreSession(8, "mary", 0, 0, Set.of(1), new Origin("test", "test", "none"));

  TestDatabase database;
  JdbcIndexWriter writer;
  JdbcMessageIndex index;
  StoreRows rows;
  long folder;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    writer = new JdbcIndexWriter(new FolderCheck(new FolderLog()));
    index = newNode();
    rows = new StoreRows(database, writer);
    folder = rows.folder();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Another server process on the same database. */
  JdbcMessageIndex newNode() {
    FolderCheck check = new FolderCheck(new FolderLog());
    FolderReadAccess access = new ReaderOnly();
    return new JdbcMessageIndex(
        database.transactions(),
        access,
        check,
        new IndexBuilder(database.transactions(), check),
        1 << 20);
  }

  static final class ReaderOnly implements FolderReadAccess {
    @Override
    public Set<Long> readable(Tx tx, StoreSession session, Collection<Long> folderIds) {
      return session == READER ? Set.copyOf(folderIds) : Set.of();
    }

    @Override
    public void require(Tx tx, StoreSession session, long folderId) {
      if (session != READER) {
        throw StoreException.noAccess("folder");
      }
    }
  }

  FolderIndex read() {
    return index.open(READER, folder);
  }

  static long[] numbers(FolderIndex opened) {
    return LongStream.range(0, opened.count()).map(i -> opened.number((int) i)).toArray();
  }
}
