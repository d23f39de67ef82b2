package org.mapano.ejb.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.io.ByteSource;

class DatabaseStorageTest extends AttachmentStorageContract {
  @Override
  AttachmentStorage open() {
    return new DatabaseStorage(database.transactions());
  }

  @Test
  void smallDataIsReadTogether() {
    long small = store(ByteSource.of(new byte[] {1, 2, 3}));
    long none = store(ByteSource.of(new byte[0]));
    long full = store(ByteSource.of(new byte[DatabaseStorage.CHUNK]));
    Map<Long, byte[]> read =
        database
            .transactions()
            .read(tx -> open().readTogether(tx, List.of(small, none, full, 99L), ATTACH_DATA));
    assertThat(read).containsOnlyKeys(small, none);
    assertThat(read.get(small)).containsExactly(1, 2, 3);
    assertThat(read.get(none)).isEmpty();
  }

  @Override
  boolean empty() {
    return database
        .transactions()
        .read(tx -> {
          try (Statement statement = tx.connection().createStatement();
              ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM lob")) {
            row.next();
            return row.getInt(1) == 0;
          }
        });
  }
}
