package org.mapano.ejb.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ConfigException;
import org.mapano.ejb.config.ServerConfig;

/** Components log where and as much as their options say (LOG-01 to LOG-03). */
class LogSetupTest {
  private static final String DELIVERY = "org.mapano.ejb.delivery.MailDelivery";
  private static final String MAILBOX = "org.mapano.gateway.imap.session.Dispatcher";
  private static final String STORE = "org.mapano.ejb.store.Stores";

  private final LogContext context = LogContext.create(true);
  private final LogSetup setup = new LogSetup(context);
  private final List<String> container = new ArrayList<>();
  private final ExtHandler containerLog =
      new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord entry) {
          container.add(entry.getFormattedMessage());
        }
      };

  @TempDir private Path directory;

  @BeforeEach
  void begin() {
    context.getLogger("").addHandler(containerLog);
    context.getLogger("").setLevel(Level.INFO);
  }

  @AfterEach
  void end() {
    setup.close();
  }

  private ServerConfig config(String... settings) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    return CfgServerConfig.of(values);
  }

  private void log(String logger, Level level, String text) {
    context.getLogger(logger).log(level, text);
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(directory.resolve(name));
  }

  @Test
  void withoutOptionsWarningsGoToTheApplicationServer() {
    setup.start(config());
    log(STORE, Level.WARNING, "a");
    log(DELIVERY, Level.WARNING, "b");
    log(STORE, Level.INFO, "c");
    log("org.mapano.audit", Level.INFO, "d");
    assertThat(container).containsExactly("a", "b", "d");
  }

  @Test
  void eachComponentHasItsFileAndLevel() throws IOException {
    setup.start(
        config(
            "server.log_file", file("server"),
            "server.log_timestamp", "no",
            "dagent.log_method", "file",
            "dagent.log_file", file("dagent"),
            "dagent.log_level", "6",
            "dagent.log_timestamp", "no",
            "gateway.log_level", "1"));
    log(STORE, Level.WARNING, "of the server");
    log(DELIVERY, Level.FINE, "of the delivery");
    log(DELIVERY, Level.SEVERE, "an error");
    log(DELIVERY, Level.FINER, "too fine");
    log(MAILBOX, Level.SEVERE, "not wanted");
    log(MAILBOX, org.jboss.logmanager.Level.FATAL, "in the server's file");
    assertThat(lines("server"))
        .containsExactly("[warning] of the server", "[crit   ] in the server's file");
    assertThat(lines("dagent")).containsExactly("[debug  ] of the delivery", "[error  ] an error");
    assertThat(container).isEmpty();
  }

  @Test
  void linesBeginWithTheTime() throws IOException {
    setup.start(config("server.log_file", file("server"), "server.log_level", "4"));
    log(STORE, Level.INFO, "text");
    assertThat(lines("server").getFirst())
        .matches(
            "[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\d{4}: "
                + "\\[notice ] text");
  }

  @Test
  void aFileMayBeMovedOrRemoved() throws IOException {
    setup.start(config("server.log_file", file("server"), "server.log_timestamp", "no"));
    log(STORE, Level.WARNING, "before");
    Files.move(directory.resolve("server"), directory.resolve("server.1"));
    log(STORE, Level.WARNING, "after");
    assertThat(lines("server.1")).containsExactly("[warning] before");
    assertThat(lines("server")).containsExactly("[warning] after");
    Files.delete(directory.resolve("server"));
    log(STORE, Level.WARNING, "again");
    assertThat(lines("server")).containsExactly("[warning] again");
  }

  @Test
  void whatClientsSendCannotEndALine() throws IOException {
    setup.start(config("server.log_file", file("server"), "server.log_timestamp", "no"));
    log(STORE, Level.WARNING, "user x\r\n[error  ] forged\u2028\u001b[31m\u202e");
    ExtLogRecord thrown = new ExtLogRecord(Level.SEVERE, "broken", STORE);
    thrown.setThrown(new IllegalStateException("because\n[error  ] forged"));
    context.getLogger(STORE).log(thrown);
    assertThat(lines("server"))
        .startsWith(
            "[warning] user x\\u000D\\u000A[error  ] forged\\u2028\\u001B[31m\\u202E",
            "[error  ] broken",
            "    java.lang.IllegalStateException: because",
            "    [error  ] forged")
        .filteredOn(line -> line.startsWith("["))
        .hasSize(2);
  }

  @Test
  void theApplicationServersLogCannotBeForgedEither() {
    setup.start(config());
    ExtLogRecord thrown = new ExtLogRecord(Level.SEVERE, "user x\nforged", STORE);
    thrown.setThrown(new IllegalStateException("because\nforged"));
    context.getLogger(STORE).log(thrown);
    assertThat(container)
        .singleElement()
        .asString()
        .startsWith("user x\\u000Aforged\n    java.lang.IllegalStateException: because\n    forged")
        .doesNotContain("\nforged");
  }

  @Test
  void aFileThatCannotBeWrittenLeavesTheLinesWithTheApplicationServer() {
    setup.start(config("server.log_file", directory.toString()));
    log(STORE, Level.WARNING, "text");
    assertThat(container).hasSize(2).last().isEqualTo("text");
    assertThat(container.getFirst()).contains("log_file").contains(directory.toString());
  }

  @Test
  void aReloadTakesLevels() {
    setup.start(config("spooler.log_level", "2", "server.log_level", "0x20003"));
    log("org.mapano.ejb.submission.Sender", Level.WARNING, "too little");
    log("org.mapano.jca.ldap.DirectoryClient", Level.FINEST, "a question");
    log("org.mapano.ejb.persistence.SqlLog", Level.FINEST, "not asked for");
    setup.levels(config("spooler.log_level", "3"));
    log("org.mapano.ejb.submission.Sender", Level.WARNING, "enough");
    log("org.mapano.jca.ldap.DirectoryClient", Level.FINEST, "a question again");
    assertThat(container).containsExactly("a question", "enough");
  }

  @Test
  void theEndLeavesLoggersAsTheyWere() throws IOException {
    context.getLogger("org.mapano").setLevel(Level.CONFIG);
    setup.start(config("server.log_file", file("server")));
    setup.close();
    log(STORE, Level.CONFIG, "text");
    assertThat(container).containsExactly("text");
    assertThat(lines("server")).isEmpty();
  }

  @Test
  void aLevelIsANumberOrAName() {
    assertThat(LogLevel.parse("0x10006")).isEqualTo(new LogLevel(6, 0x10000));
    assertThat(LogLevel.parse(" Warning")).isEqualTo(new LogLevel(3, 0));
    assertThat(LogLevel.parse("99")).isEqualTo(new LogLevel(6, 0));
    assertThatThrownBy(() -> LogLevel.parse("loud"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("loud");
  }
}
