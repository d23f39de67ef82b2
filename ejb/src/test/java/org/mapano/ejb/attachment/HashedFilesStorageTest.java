package org.mapano.ejb.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.io.ByteSource;

class HashedFilesStorageTest extends AttachmentStorageContract {
  /** SHA-256 of "abc". */
  private static final String ABC =
      "ba/78/16bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path root;

  @Override
  AttachmentStorage open() throws IOException {
    Guid server = Guid.parse("00112233-4455-6677-8899-aabbccddeeff");
    return new HashedFilesStorage(root, server, database.transactions(), true);
  }

  @Override
  boolean empty() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.noneMatch(Files::isRegularFile);
    }
  }

  @Test
  void liesAtItsHashWithAHolderForEachInstance() throws IOException {
    long first = store(ByteSource.of("abc".getBytes()));
    long second = store(ByteSource.of("abc".getBytes()));
    assertThat(root.resolve(ABC).resolve("content")).hasContent("abc");
    try (Stream<Path> holders = Files.list(root.resolve(ABC).resolve("holder"))) {
      assertThat(holders.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "s3322110055447766" + "8899aabbccddeeffi" + first,
              "s3322110055447766" + "8899aabbccddeeffi" + second);
    }
  }

  @Test
  void equalDataStoredAtTheSameTimeIsSharedSafely() throws Exception {
    byte[] data = text(50_000);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> stored =
          IntStream.range(0, 12)
              .mapToObj(i -> threads.submit(() -> store(ByteSource.of(data))))
              .toList();
      for (Future<Long> id : stored) {
        assertThat(open().open(id.get(), ATTACH_DATA).read()).isEqualTo(data);
      }
    }
    try (Stream<Path> all = Files.walk(root)) {
      assertThat(all.filter(path -> path.endsWith("content"))).hasSize(1);
    }
  }

  @Test
  void findsAndRemovesOldHoldersWithoutOwner() throws IOException {
    long owned = store(ByteSource.of("abc".getBytes()));
    long orphan = store(ByteSource.of("abc".getBytes()));
    long alone = store(ByteSource.of(text(500)));
    forget(orphan);
    forget(alone);
    assertThat(open().searchOrphans(true).orphans()).isZero();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
      }
    }
    OrphanReport found = open().searchOrphans(true);
    assertThat(found).isEqualTo(new OrphanReport(3, 2, 503, 0));
    assertThat(open().open(owned, ATTACH_DATA).read()).isEqualTo("abc".getBytes());
    try (Stream<Path> all = Files.walk(root)) {
      assertThat(all.filter(path -> path.endsWith("content"))).hasSize(1);
    }
  }

  private void forget(long id) {
    database
        .transactions()
        .write(tx -> {
          try (Statement rows = tx.connection().createStatement()) {
            return rows.executeUpdate("DELETE FROM singleinstances WHERE instanceid = " + id);
          }
        });
  }

  @Test
  void anyOwnerKnowsThePlace() throws IOException {
    AttachmentStorage storage = open();
    long id = store(ByteSource.of(text(100)));
    database
        .transactions()
        .write(tx -> {
          try (Statement rows = tx.connection().createStatement()) {
            rows.execute(
                "INSERT INTO singleinstances (instanceid, hierarchyid, tag) VALUES ("
                    + id
                    + ", 99999, "
                    + ATTACH_DATA
                    + ")");
            storage.shared(tx, id, ATTACH_DATA);
            return rows.executeUpdate(
                "DELETE FROM singleinstances WHERE hierarchyid < 99999 AND instanceid = " + id);
          }
        });
    assertThat(storage.open(id, ATTACH_DATA).read()).isEqualTo(text(100));
  }

  @Test
  void noRowCanPointOutOfTheRoot() {
    for (String place : List.of("../../etc/passwd", "/etc/passwd", "aa/bb/../../x", "aa/bb/")) {
      assertThatThrownBy(() -> new HashPlace(place)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
