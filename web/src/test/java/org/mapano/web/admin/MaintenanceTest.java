package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Repairs, from the command line to the database and the attachment directory. */
class MaintenanceTest {
  private static final int ATTACH_DATA = 0x3701;

  @TempDir static Path data;

  private static AdminServer server;
  private static AdminTool tool;
  private static RestCalls calls;

  @BeforeAll
  static void start() {
    server = new AdminServer(data, Map.of());
    tool = new AdminTool(data);
    calls = new RestCalls(server.address());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void sql(String statement, Object... parameters) {
    server
        .transactions()
        .write(tx -> {
          try (PreparedStatement update = tx.connection().prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
              update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
          }
        });
  }

  @Test
  void findsAndRemovesAttachmentsWithoutOwner() throws IOException {
    Path orphan = data.resolve("attachments/7/0/4000007");
    Files.writeString(orphan, "left by a crash");
    Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    String found = "Without owner: 1 (0.00 MB)\nUnder a wrong name: 0\n";
    assertThat(tool.run("--check-attachments").out()).contains(found, "--repair");
    assertThat(tool.run("--check-attachments", "--repair", "--dry-run").out()).contains(found);
    assertThat(orphan).exists();
    assertThat(tool.run("--check-attachments", "--repair").out())
        .contains("Without owner: 1 (0.00 MB), removed\n");
    assertThat(orphan).doesNotExist();
    AdminTool.Result json = tool.run("--check-attachments", "--json");
    var counts = Json.createReader(new StringReader(json.out())).readObject();
    assertThat(counts.getInt("orphans")).isZero();
  }

  @Test
  void copiesAttachmentsAndTakesOverTheRest() {
    long owner =
        server
            .transactions()
            .read(tx -> {
              try (var row =
                  tx.connection().createStatement().executeQuery("SELECT MAX(id) FROM hierarchy")) {
                row.next();
                return row.getLong(1);
              }
            });
    sql(
        "INSERT INTO singleinstances (instanceid, hierarchyid, tag) VALUES (4, ?, ?)",
        owner,
        ATTACH_DATA);
    byte[] text = "an attachment".getBytes(StandardCharsets.US_ASCII);
    server
        .transactions()
        .write(tx -> {
          server.storage().store(tx, 4, ATTACH_DATA, ByteSource.of(text));
          return null;
        });
    assertThat(tool.run("--copy-attachments-to", "database").out())
        .isEqualTo("Attachments copied to database: 1, there already: 0\n");
    assertThat(tool.run("--copy-attachments-to", "database").out())
        .isEqualTo("Attachments copied to database: 0, there already: 1\n");
    assertThat(tool.run("--move-attachments-from", "database").out())
        .isEqualTo("Attachments moved from database: 0, there already: 1\n");
    AdminTool.Result empty = tool.run("--copy-attachments-to", "database", "--dry-run");
    assertThat(empty.out()).isEqualTo("All attachment data would be copied to database.\n");
    assertThat(rowsOfLob()).isZero();
    assertThat(tool.run("--move-attachments-from", "files_v1-3-3", "--dry-run").err())
        .startsWith("Unable to move attachments: invalid parameter");
    sql("DELETE FROM singleinstances WHERE instanceid = 4");
  }

  private static long rowsOfLob() {
    return server
        .transactions()
        .read(tx -> {
          try (var row =
              tx.connection().createStatement().executeQuery("SELECT COUNT(*) FROM lob")) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Test
  void countsFoldersAnew() {
    int root = server.directory().findByLogin("root").orElseThrow().id();
    long store = server.stores().ofUser(root).orElseThrow().id();
    long folder = server.stores().specialFolders(store).inbox();
    sql(
        "UPDATE properties SET val_ulong = 77 WHERE hierarchyid = ? AND tag = ?",
        folder,
        PropTag.id(Tags.PR_CONTENT_COUNT));
    assertThat(tool.run("--reset-folder-count", "root", "--dry-run").out())
        .isEqualTo("The folders of root would be counted.\n");
    assertThat(tool.run("--reset-folder-count", "root").out())
        .matches("Counted \\d\\d folders, corrected 1 counters\\.\n");
    assertThat(tool.run("--reset-folder-count", "root").out())
        .matches("Counted \\d\\d folders, corrected 0 counters\\.\n");
    assertThat(tool.run("--reset-folder-count", "nobody").err())
        .isEqualTo("Unable to reset folder counts: \"nobody\" not found (0x8004010f)\n");
  }

  @Test
  void buildsTheIndexAnew() {
    assertThat(tool.run("--rebuild-index").out()).matches("Built the index of \\d+ folders\\.\n");
  }

  @Test
  void purgesWhatWasDeleted() {
    assertThat(tool.run("--purge-softdelete", "30"))
        .isEqualTo(new AdminTool.Result(0, "Softdelete purge done.\n", ""));
    assertThat(tool.run("--purge-softdelete", "-1").status()).isEqualTo(1);
    assertThat(tool.run("--purge-softdelete", "x").status()).isEqualTo(1);
    assertThat(tool.run("--purge-softdelete", "2000000").err())
        .startsWith("Unable to purge deleted objects: invalid parameter");
  }

  @ParameterizedTest
  @CsvSource({
    "attachment-copy?to=files, 400",
    "attachment-copy?to=nowhere, 400",
    "attachment-copy?to=nowhere&dryRun=true, 400",
    "attachment-copy?to=database&dryRun=true, 204",
    "attachment-move?from=database&dryRun=true, 204",
    "attachment-copy, 400",
    "attachment-move?from=files_v1-20-30, 400",
    "attachment-search?repair=maybe, 400",
    "softdelete-purge, 400",
    "folder-recount?user=nobody, 404",
    "unknown, 404",
  })
  void checksWhatCanBe(String task, int status) {
    assertThat(calls.root("POST", "maintenance/" + task, null).status()).isEqualTo(status);
  }

  @Test
  void tasksCanBeAskedFor() {
    RestCalls.Answer started = calls.root("POST", "maintenance/index-rebuild", null);
    assertThat(started.status()).isEqualTo(202);
    assertThat(started.header("Location")).contains("/api/admin/v1/maintenance/tasks/");
    int id = started.json().getInt("id");
    var task = calls.root("GET", "maintenance/tasks/" + id, null).json();
    while (task.getString("state").equals("running")) {
      task = calls.root("GET", "maintenance/tasks/" + id, null).json();
    }
    assertThat(task.getString("kind")).isEqualTo("index-rebuild");
    assertThat(task.getString("state")).isEqualTo("done");
    assertThat(task.getJsonObject("counts").getInt("folders")).isPositive();
    assertThat(calls.root("GET", "maintenance/tasks/999999", null).status()).isEqualTo(404);
    assertThat(calls.root("GET", "maintenance/tasks", null).json().getJsonArray("tasks"))
        .extracting(listed -> listed.asJsonObject().getInt("id"))
        .contains(id);
  }

  @Test
  void needsASystemAdministrator() {
    Map<String, String> helper =
        Map.of("MAPANO_ADMIN_USER", "helper", "MAPANO_ADMIN_PASSWORD", "helper");
    String host = server.address().toString();
    for (String[] task :
        new String[][] {
          {"--check-attachments"},
          {"--copy-attachments-to", "database"},
          {"--move-attachments-from", "database"},
          {"--rebuild-index"},
          {"--purge-softdelete", "0"},
        }) {
      String[] arguments = new String[task.length + 2];
      arguments[0] = "-h";
      arguments[1] = host;
      System.arraycopy(task, 0, arguments, 2, task.length);
      assertThat(AdminTool.run(helper, arguments).err()).contains("no access");
    }
    assertThat(AdminTool.run(helper, "-h", host, "--reset-folder-count", "plain").status())
        .isZero();
  }
}
