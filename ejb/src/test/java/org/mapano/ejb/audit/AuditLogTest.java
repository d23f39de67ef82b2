package org.mapano.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.session.Origin;

class AuditLogTest {
  private static final Origin ORIGIN = new Origin("127.0.0.1", "apache2", "User supplied password");

  private final List<String> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Held, because a logger that nobody holds loses its handlers when memory is cleaned up. */
  private final Logger logger = Logger.getLogger(AuditLog.LOGGER);

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
  }

  private static AuditLog log(String enabled, String level) {
    return new AuditLog(
        CfgServerConfig.of(
            Map.of("server.audit_log_enabled", enabled, "server.audit_log_level", level)));
  }

  @Test
  void writesTheLinesThatToolsParse() {
    log("yes", "1").authenticated("john", ORIGIN);
    log("yes", "1").refused("john", ORIGIN);
    assertThat(lines)
        .containsExactly(
            "authenticate ok user='john' from='127.0.0.1' method='User supplied password'"
                + " program='apache2'",
            "authenticate failed user='john' from='127.0.0.1' program='apache2'");
  }

  @Test
  void isSilentUnlessEnabled() {
    log("no", "1").refused("john", ORIGIN);
    log("yes", "0").refused("john", ORIGIN);
    assertThat(lines).isEmpty();
  }

  @Test
  void aNameCannotForgeALine() {
    log("yes", "1")
        .refused("x' from='1.2.3.4'\r\nauthenticate ok user='root\u2028\u202e\\", ORIGIN);
    assertThat(lines)
        .containsExactly(
            "authenticate failed user='x\\x27 from=\\x271.2.3.4\\x27\\x0D\\x0Aauthenticate ok"
                + " user=\\x27root\\u2028\\u202E\\x5C' from='127.0.0.1' program='apache2'");
  }

  @Test
  void writesToAFileOfItsOwn(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("audit.log");
    AuditLog plain = toFile(file, "no");
    plain.started(0);
    plain.accessed(false, 387538, 3, "test", "constant", "view");
    plain.signalled(15);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "kopano-server startup by user uid=0",
            "access denied objectid=387538 type=3 ownername='test' username='constant'"
                + " rights='view'",
            "kopano-server signalled sig=15");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(lines).isEmpty();
    toFile(file, "yes").started(7);
    assertThat(Files.readAllLines(file).getLast())
        .matches("[A-Z][a-z]{2} [A-Z][a-z]{2} .* \\d{4}: kopano-server startup by user uid=7");
  }

  @Test
  void aFileThatCannotBeWrittenLosesNothing(@TempDir Path directory) {
    toFile(directory.resolve("nowhere/audit.log"), "no").signalled(1);
    assertThat(lines).containsExactly("kopano-server signalled sig=1");
  }

  private static AuditLog toFile(Path file, String timestamp) {
    return new AuditLog(
        CfgServerConfig.of(
            Map.of(
                "server.audit_log_enabled",
                "yes",
                "server.audit_log_method",
                "file",
                "server.audit_log_file",
                file.toString(),
                "server.audit_log_timestamp",
                timestamp)));
  }
}
