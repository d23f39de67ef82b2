package org.mapano.cli.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.cli.KopanoAdmin;
import picocli.CommandLine;

class GenerateTest {
  @TempDir Path directory;

  @Test
  void everyVisibleOptionIsInTheManualPageAndTheCompletion() throws IOException {
    CommandLine command = new KopanoAdmin(Map.of()).commandLine();
    Generate.write(command, directory);
    Path manual = directory.resolve("man8/kopano-admin.8");
    Path completion = directory.resolve("bash-completion/kopano-admin");
    for (var option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        for (String name : option.names()) {
          assertThat(manual).content().contains("\\fB" + name.replace("-", "\\-") + "\\fR");
          assertThat(completion).content().contains(name);
        }
      }
    }
    assertThat(manual).content().startsWith(".TH KOPANO\\-ADMIN 8").doesNotContain("utf8");
  }
}
