package org.mapano.ejb.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.io.ByteSource;

/** What every place for attachment data must do. */
abstract class AttachmentStorageContract {
  static final int ATTACH_DATA = 0x3701;
  private static final int OTHER = 0x678C;

  TestDatabase database;
  private final AtomicInteger owners = new AtomicInteger(100);
  private AttachmentStorage storage;

  TestDatabase openDatabase() {
    return TestDatabase.h2();
  }

  abstract AttachmentStorage open() throws IOException;

  /** Whether nothing is left in the place itself. */
  abstract boolean empty() throws IOException;

  @BeforeEach
  void prepare() throws IOException {
    database = openDatabase();
    storage = open();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096, 4097, 393_215, 393_216, 393_217, 1_000_000})
  void whatIsStoredIsReadBack(int length) throws IOException {
    byte[] data = text(length);
    long id = store(ByteSource.of(data));
    ByteSource found = storage.open(id, ATTACH_DATA);
    assertThat(found.size()).isEqualTo(length);
    assertThat(found.read()).isEqualTo(data);
    assertThat(found.read()).isEqualTo(data);
    int middle = length / 2;
    try (InputStream tail = found.open(middle)) {
      assertThat(tail.readAllBytes()).hasSize(length - middle).isEqualTo(tailOf(data, middle));
    }
    try (InputStream nothing = found.open(length)) {
      assertThat(nothing.read()).isEqualTo(-1);
    }
  }

  @Test
  void keepsDataThatDoesNotCompress() throws IOException {
    byte[] data = new byte[300_000];
    new Random(1).nextBytes(data);
    assertThat(storage.open(store(ByteSource.of(data)), ATTACH_DATA).read()).isEqualTo(data);
  }

  @Test
  void absenceIsSaid() {
    assertThatThrownBy(() -> storage.open(4711, ATTACH_DATA)).satisfies(this::isNotFound);
  }

  @Test
  void rollbackLeavesNothing() throws IOException {
    long[] id = new long[1];
    assertThatThrownBy(() ->
            database
                .transactions()
                .write(tx -> {
                  id[0] = insert(tx);
                  storage.store(tx, id[0], ATTACH_DATA, ByteSource.of(text(10_000)));
                  throw new StoreException(ErrorCode.STORE_FULL, "test");
                }))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> storage.open(id[0], ATTACH_DATA)).satisfies(this::isNotFound);
    assertThat(empty()).isTrue();
  }

  @Test
  void unreadableDataLeavesNothing() throws IOException {
    ByteSource broken =
        new ByteSource() {
          @Override
          public long size() {
            return 100_000;
          }

          @Override
          public InputStream open() {
            return new InputStream() {
              private int left = 50_000;

              @Override
              public int read() throws IOException {
                if (left-- <= 0) {
                  throw new IOException("disk error");
                }
                return 'x';
              }
            };
          }
        };
    assertThatThrownBy(() -> store(broken))
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.temporary()).isTrue());
    assertThat(empty()).isTrue();
  }

  @Test
  void deletionHappensWithTheCommit() throws IOException {
    long id = store(ByteSource.of(text(10_000)));
    delete(id);
    assertThatThrownBy(() -> storage.open(id, ATTACH_DATA)).satisfies(this::isNotFound);
    assertThat(empty()).isTrue();
  }

  @Test
  void deletionIsUndoneWithTheTransaction() throws IOException {
    byte[] data = text(10_000);
    long id = store(ByteSource.of(data));
    assertThatThrownBy(() ->
            database
                .transactions()
                .write(tx -> {
                  storage.delete(tx, id, ATTACH_DATA);
                  throw new StoreException(ErrorCode.STORE_FULL, "test");
                }))
        .isInstanceOf(StoreException.class);
    assertThat(storage.open(id, ATTACH_DATA).read()).isEqualTo(data);
  }

  @Test
  void instancesAreIndependentOfEachOther() throws IOException {
    byte[] same = text(20_000);
    long first = store(ByteSource.of(same));
    long second = store(ByteSource.of(same));
    delete(first);
    assertThat(storage.open(second, ATTACH_DATA).read()).isEqualTo(same);
    delete(second);
    assertThat(empty()).isTrue();
  }

  @Test
  void keepsDataOfAnyProperty() throws IOException {
    byte[] data = text(5000);
    long id =
        database
            .transactions()
            .write(tx -> {
              long made = insert(tx, OTHER);
              storage.store(tx, made, OTHER, ByteSource.of(data));
              return made;
            });
    assertThat(storage.open(id, OTHER).read()).isEqualTo(data);
  }

  long store(ByteSource data) {
    return database
        .transactions()
        .write(tx -> {
          long id = insert(tx);
          storage.store(tx, id, ATTACH_DATA, data);
          return id;
        });
  }

  private void delete(long id) {
    database
        .transactions()
        .write(tx -> {
          storage.delete(tx, id, ATTACH_DATA);
          try (PreparedStatement delete =
              tx.connection()
                  .prepareStatement("DELETE FROM singleinstances WHERE instanceid = ?")) {
            delete.setLong(1, id);
            return delete.executeUpdate();
          }
        });
  }

  private long insert(Tx tx) throws SQLException {
    return insert(tx, ATTACH_DATA);
  }

  private long insert(Tx tx, int tag) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO singleinstances (hierarchyid, tag) VALUES (?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
      insert.setInt(1, owners.incrementAndGet());
      insert.setInt(2, tag);
      insert.executeUpdate();
      try (ResultSet keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private void isNotFound(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  static byte[] text(int length) {
    return "Lorem ipsum 0123456789. ".repeat(length / 24 + 1).substring(0, length).getBytes(UTF_8);
  }

  private static byte[] tailOf(byte[] data, int from) {
    return java.util.Arrays.copyOfRange(data, from, data.length);
  }
}
