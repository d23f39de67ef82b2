package org.mapano.ejb.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.mapi.io.ByteSource;

class FilesStorageTest extends AttachmentStorageContract {
  @TempDir Path root;

  @Override
  AttachmentStorage open() throws IOException {
    return new FilesStorage(
        "files", places(), new CompressionRule(6), true, database.transactions());
  }

  @Override
  boolean empty() {
    return files().isEmpty();
  }

  @Test
  void makesTwoHundredDirectories() {
    try (Stream<Path> all = Files.walk(root, 2)) {
      assertThat(all.filter(path -> root.relativize(path).getNameCount() == 2)).hasSize(200);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    assertThat(root.resolve("9/19")).isDirectory();
  }

  @ParameterizedTest
  @CsvSource({"1,1/0", "10,0/1", "199,9/19", "200,0/0", "4294967295,5/9", "12345,5/14"})
  void computesThePlaceFromTheNumber(long id, String directory) {
    assertThat(places().plain(id)).isEqualTo(root.resolve(directory).resolve(Long.toString(id)));
  }

  @Test
  void compressesLongDataOnly() throws IOException {
    long small = store(ByteSource.of(text(4096)));
    long large = store(ByteSource.of(text(4097)));
    assertThat(places().plain(small)).hasBinaryContent(text(4096));
    assertThat(places().plain(large)).doesNotExist();
    try (GZIPInputStream in =
        new GZIPInputStream(Files.newInputStream(places().compressed(large)))) {
      assertThat(in.readAllBytes()).isEqualTo(text(4097));
    }
  }

  @Test
  void leavesCompressedFormatsAlone() throws IOException {
    byte[] zip = text(10_000);
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, zip, 0, 4);
    assertThat(places().plain(store(ByteSource.of(zip)))).hasBinaryContent(zip);
  }

  @Test
  void levelZeroNeverCompresses() throws IOException {
    assertThat(new CompressionRule(0).worthwhile(ByteSource.of(text(10_000)))).isFalse();
    assertThatThrownBy(() -> new CompressionRule(10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsWhatTheOriginalLeftWaitingForItsCommit() throws IOException {
    long id = store(ByteSource.of(text(100)));
    Files.move(places().plain(id), places().plain(id).resolveSibling(id + ".deleted"));
    assertThat(open().open(id, ATTACH_DATA).read()).isEqualTo(text(100));
  }

  @Test
  void anOldFileOfAReusedNumberDoesNotHideTheNewOne() throws IOException {
    Files.write(places().plain(1), text(50));
    long id = store(ByteSource.of(text(9000)));
    assertThat(id).isEqualTo(1);
    assertThat(open().open(id, ATTACH_DATA).read()).isEqualTo(text(9000));
  }

  @Test
  void aTruncatedFileIsAnErrorAndNotSilence() throws IOException {
    long id = store(ByteSource.of(text(100_000)));
    byte[] packed = Files.readAllBytes(places().compressed(id));
    Files.write(places().compressed(id), java.util.Arrays.copyOf(packed, packed.length / 2));
    assertThatThrownBy(() -> open().open(id, ATTACH_DATA).read()).isInstanceOf(IOException.class);
  }

  @Test
  void findsAndRemovesOldFilesWithoutOwner() throws IOException {
    long owned = store(ByteSource.of(text(10)));
    age(places().plain(owned));
    age(Files.write(places().plain(77), text(20)));
    age(Files.write(places().compressed(78), gzip(text(30))));
    age(Files.write(places().plain(owned).resolveSibling(owned + ".new"), text(5)));
    Files.write(places().plain(79), text(40));
    OrphanReport found = open().searchOrphans(false);
    assertThat(found.orphans()).isEqualTo(3);
    assertThat(files()).hasSize(5);
    assertThat(open().searchOrphans(true)).isEqualTo(found);
    assertThat(files()).containsExactlyInAnyOrder(places().plain(owned), places().plain(79));
  }

  @Test
  void givesOwnedFilesTheirNamesBack() throws IOException {
    long owned = store(ByteSource.of(text(10)));
    Path renamed = places().plain(owned).resolveSibling(owned + ".deleted");
    age(Files.move(places().plain(owned), renamed));
    OrphanReport report = open().searchOrphans(true);
    assertThat(report.restored()).isEqualTo(1);
    assertThat(places().plain(owned)).hasBinaryContent(text(10));
  }

  private FilePlaces places() {
    return new FilePlaces(root, 10, 20);
  }

  private java.util.List<Path> files() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
  }

  private static byte[] gzip(byte[] data) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(data);
    }
    return packed.toByteArray();
  }
}
