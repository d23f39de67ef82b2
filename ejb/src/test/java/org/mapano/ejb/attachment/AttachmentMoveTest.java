package org.mapano.ejb.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.mapi.io.ByteSource;

/** Moves from the database to files, with the contract's database at hand. */
class AttachmentMoveTest extends DatabaseStorageTest {
  @TempDir Path root;

  @Test
  void copiesOnceAndRemovesWhenAsked() throws IOException {
    long first = store(ByteSource.of(text(10)));
    long second = store(ByteSource.of(text(500_000)));
    AttachmentStorage files =
        new FilesStorage(
            "files",
            new FilePlaces(root, 10, 20),
            new CompressionRule(6),
            true,
            database.transactions());
    AttachmentMove move = new AttachmentMove(database.transactions(), open(), files);
    assertThat(move.run(false)).isEqualTo(new AttachmentMove.Result(2, 0, 0));
    long third = store(ByteSource.of(text(20)));
    assertThat(move.run(true)).isEqualTo(new AttachmentMove.Result(1, 2, 0));
    assertThat(empty()).isTrue();
    assertThat(files.open(first, ATTACH_DATA).read()).isEqualTo(text(10));
    assertThat(files.open(second, ATTACH_DATA).read()).isEqualTo(text(500_000));
    assertThat(files.open(third, ATTACH_DATA).read()).isEqualTo(text(20));
    assertThat(move.run(true)).isEqualTo(new AttachmentMove.Result(0, 3, 0));
  }

  @Test
  void countsWhatIsLost() throws IOException {
    long id = store(ByteSource.of(text(10)));
    database
        .transactions()
        .write(tx -> {
          open().delete(tx, id, ATTACH_DATA);
          return null;
        });
    AttachmentStorage files =
        new FilesStorage(
            "files",
            new FilePlaces(root, 10, 20),
            new CompressionRule(6),
            true,
            database.transactions());
    assertThat(new AttachmentMove(database.transactions(), open(), files).run(true))
        .isEqualTo(new AttachmentMove.Result(0, 0, 1));
  }
}
