package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.web.admin.RestCalls.basic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.cli.KopanoAudit;

/** Who used whose store, from the store to {@code kopano-audit}. */
class AuditTest {
  @TempDir static Path data;

  private static AdminServer server;

  @BeforeAll
  static void start() {
    server =
        new AdminServer(
            data,
            Map.of(
                "server.audit_log_enabled",
                "yes",
                "server.audit_log_method",
                "file",
                "server.audit_log_file",
                data.resolve("audit.log").toString()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static AdminTool.Result audit(String... arguments) {
    return new AdminTool(data).other(KopanoAudit::new, arguments);
  }

  @Test
  void accessesToStoresOfOthersAreFound() throws IOException {
    RestCalls calls = new RestCalls(server.address());
    assertThat(
            calls
                .root("PUT", "users/plain/permissions/helper?folder=Calendar", "{\"rights\": 1}")
                .status())
        .isEqualTo(204);
    calls.call(basic("plain", "wrong"), "GET", "self", null);
    assertThat(Files.readString(data.resolve("audit.log")))
        .containsPattern(
            "access allowed objectid=\\d+ type=5 ownername='plain' username='root'"
                + " rights='folder permissions'\n")
        .contains("authenticate failed user='plain' from='127.0.0.1' program='admin-rest'\n")
        .doesNotContain("wrong", "username='SYSTEM'");
    String found = audit("--user", "root", "--owner", "plain").out();
    assertThat(found)
        .contains("access allowed rights='folder permissions' type='folder' objectid='")
        .contains("\\Calendar' username='root' ownername='plain'\n");
    assertThat(audit("--user", "helper").out()).isEmpty();
    assertThat(audit("--list", "--limit", "1", "--json").out()).startsWith("[{\"allowed\":true");
    assertThat(audit("--limit", "1").err()).startsWith("One of --list,");
    assertThat(audit("--list", "--limit", "0").err())
        .startsWith("Unable to search the audit log: invalid parameter");
  }
}
