package org.mapano.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellSettingsTest {
  @TempDir private Path directory;

  @Test
  void assignmentsAndProductsOfNumbers() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("autorespond"),
            """
            # AUTORESPOND_BCC=1
            AUTORESPOND_CC=1
            export AUTORESPOND_NORECIP="0"   # nobody
            TIMELIMIT=$((24*60 * 60))
            AUTORESPOND_EVIL=$(rm -rf /)
            SENDDB=$BASE_PATH/vacation-$USER.db
            SENDMAILPARAMS="-t -f"
            """);
    assertThat(ShellSettings.read(file, new ConfigReport()))
        .isEqualTo(Map.of("autorespond_cc", "1", "autorespond_norecip", "0", "timelimit", "86400"));
    assertThat(ShellSettings.read(directory.resolve("none"), new ConfigReport())).isEmpty();
  }
}
