package org.mapano.ejb.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Settings;
import org.mapano.ejb.testing.TestDatabase;

class StorageRecordTest {
  private final TestDatabase database = TestDatabase.h2();
  @TempDir Path root;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theFirstStartRecordsTheStorage() {
    StorageRecord.check(database.transactions(), inDatabase(), false);
    assertThat(recorded()).isEqualTo("database");
  }

  @Test
  void anotherStorageIsRefusedOnceUnlessIgnored() throws IOException {
    StorageRecord.check(database.transactions(), inDatabase(), false);
    AttachmentStorage files = files("files");
    assertThatThrownBy(() -> StorageRecord.check(database.transactions(), files, false))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("\"database\"")
        .hasMessageContaining("\"files\"");
    assertThat(recorded()).isEqualTo("database");
    StorageRecord.check(database.transactions(), files, true);
    StorageRecord.check(database.transactions(), files, false);
    assertThat(recorded()).isEqualTo("files");
  }

  @Test
  void bothNamesOfTheUsualLayoutAreOne() throws IOException {
    StorageRecord.check(database.transactions(), files("files_v1-10-20"), false);
    StorageRecord.check(database.transactions(), files("files"), false);
    assertThat(recorded()).isEqualTo("files");
  }

  private AttachmentStorage inDatabase() {
    return new DatabaseStorage(database.transactions());
  }

  private AttachmentStorage files(String name) throws IOException {
    return new FilesStorage(
        name, new FilePlaces(root, 10, 20), new CompressionRule(6), false, database.transactions());
  }

  private String recorded() {
    return new String(
        database.transactions().read(tx -> Settings.get(tx, "attachment_storage")), UTF_8);
  }
}
