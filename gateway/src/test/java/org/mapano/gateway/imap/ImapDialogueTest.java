package org.mapano.gateway.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.gateway.testing.MailServer;

/** Runs every dialogue of {@code dialogue/imap} against the real store, each with its own user. */
class ImapDialogueTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/dialogue/imap");

  private static MailServer server;

  @BeforeAll
  static void start() {
    server = new MailServer(TestDatabase.h2());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> dialogues() throws IOException {
    String only = System.getProperty("dialogue", "");
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt") && name.contains(only))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("dialogues")
  void dialogue(String file) throws Exception {
    new ImapDialogue(server, DIRECTORY).run(file);
  }

  @Test
  void thereAreDialogues() throws IOException {
    assertThat(dialogues()).isNotEmpty();
  }
}
