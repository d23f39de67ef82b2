package org.mapano.ejb.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.attachment.AttachmentStorages;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.testing.TestDatabase;

class AttachmentJobTest {
  @TempDir Path directory;

  private final TestDatabase database = TestDatabase.h2();
  private final Map<String, Long> last = new HashMap<>();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatCrashesLeftIsRemoved() throws IOException {
    AttachmentJob job = job(Map.of());
    List<Path> left = leave(3);
    assertThat(job.interval()).isEqualTo(Duration.ofDays(7));
    assertThat(job.run(last::putAll)).containsEntry("orphans", 3L).containsEntry("bytes", 15L);
    assertThat(last).containsEntry("orphans", 3L);
    assertThat(left).noneMatch(Files::exists);
    assertThat(job.run(last::putAll)).containsEntry("orphans", 0L);
  }

  @Test
  void nothingIsRemovedWhenNobodyWantsIt() throws IOException {
    AttachmentJob job = job(Map.of("server.mapano_attachment_repair", "no"));
    List<Path> left = leave(3);
    assertThat(job.run(last::putAll)).containsEntry("orphans", 3L);
    assertThat(left).allMatch(Files::exists);
  }

  @Test
  void nothingIsRemovedWhenTheDatabaseSeemsToBeAnother() throws IOException {
    AttachmentJob job = job(Map.of());
    List<Path> left = leave((int) AttachmentJob.FEW + 1);
    assertThat(job.run(last::putAll)).containsEntry("orphans", AttachmentJob.FEW + 1);
    assertThat(left).allMatch(Files::exists);
  }

  @Test
  void zeroIsNeverAndOtherPlacesAreLeftAlone() {
    AttachmentJob job =
        job(
            Map.of(
                "server.mapano_attachment_check_interval",
                "0",
                "server.attachment_storage",
                "database"));
    assertThat(job.interval()).isZero();
    assertThat(job.run(last::putAll)).containsEntry("looked", 0L);
  }

  private AttachmentJob job(Map<String, String> options) {
    Map<String, String> all = new HashMap<>(options);
    all.put("server.attachment_path", directory.toString());
    CfgServerConfig config = CfgServerConfig.of(all);
    AttachmentStorage storage =
        AttachmentStorages.open(config, database.transactions(), database.sequences().serverGuid());
    return new AttachmentJob(
        new AttachmentCare(config, database.transactions(), database.sequences(), storage), config);
  }

  /** Files of instances that no row has, as old as the search wants them. */
  private List<Path> leave(int count) throws IOException {
    List<Path> files =
        IntStream.range(0, count)
            .mapToObj(i -> directory.resolve(i % 10 + "/" + i / 10 % 20 + "/" + i))
            .toList();
    for (Path file : files) {
      Files.writeString(file, "12345");
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
    return files;
  }
}
