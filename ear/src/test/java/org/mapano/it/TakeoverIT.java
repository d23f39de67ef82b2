package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.testing.MariaDbServer;

/**
 * A database and attachment directory that the original server wrote is opened in place. Runs when
 * {@code mapano.takeover.dir} names a directory with {@code *.sql.gz} and {@code *.tar.xz}.
 */
@Tag("takeover")
class TakeoverIT {
  private static final String DATABASE = "takeover";
  private static final Map<String, String> USERS =
      Map.of("alice", "alicepw", "bob", "bobpw", "carol", "carolpw");

  @TempDir Path directory;

  @Test
  void everythingOfTheOriginalIsServedAndNothingIsAltered() throws Exception {
    MariaDbServer mariaDb = MariaDbServer.shared();
    load(mariaDb);
    List<String> formBefore = form(mariaDb);
    List<String> versionsBefore = rows(mariaDb, "SELECT * FROM versions ORDER BY 1, 2, 3, 4, 5");
    try (MapanoServer server =
        MapanoServer.onMariaDb(
            directory.resolve("data"),
            DATABASE,
            "--no-demo",
            "-Dmapano.server.disabled_features=",
            "-Dmapano.server.attachment_path=" + directory.resolve("attachments"))) {
      for (Map.Entry<String, String> user : USERS.entrySet()) {
        Map<String, Integer> expected = mailFolders(mariaDb, user.getKey());
        assertThat(expected).isNotEmpty();
        assertThat(read(server, user.getKey(), user.getValue())).containsAllEntriesOf(expected);
      }
      deliverAndRead(server);
    }
    assertThat(form(mariaDb)).isEqualTo(formBefore);
    assertThat(rows(mariaDb, "SELECT * FROM versions ORDER BY 1, 2, 3, 4, 5"))
        .isEqualTo(versionsBefore);
  }

  private void load(MariaDbServer mariaDb) throws Exception {
    Path source = Path.of(System.getProperty("mapano.takeover.dir")).toAbsolutePath();
    mariaDb.execute("DROP DATABASE IF EXISTS " + DATABASE);
    mariaDb.execute("CREATE DATABASE " + DATABASE + " CHARACTER SET utf8mb4");
    Tool.output(
        directory,
        "sh",
        "-c",
        "zcat "
            + source
            + "/*.sql.gz | mariadb --no-defaults --protocol=tcp --host=127.0.0.1 --user=root --port="
            + mariaDb.port()
            + " "
            + DATABASE);
    Tool.output(directory, "sh", "-c", "tar -xJf " + source + "/*.tar.xz");
    assertThat(directory.resolve("attachments")).isDirectory();
  }

  /** Form of all tables of the original. */
  private static List<String> form(MariaDbServer mariaDb) throws SQLException {
    return rows(
        mariaDb,
        "SELECT table_name, column_name, column_type, is_nullable, column_default, column_key,"
            + " extra, collation_name FROM information_schema.columns WHERE table_schema = '"
            + DATABASE
            + "' AND table_name NOT LIKE 'mapano%' ORDER BY table_name, ordinal_position");
  }

  /** Number of messages by name of the folders directly below the visible root that hold mail. */
  private static Map<String, Integer> mailFolders(MariaDbServer mariaDb, String login)
      throws SQLException {
    Map<String, Integer> folders = new TreeMap<>();
    for (String row :
        rows(
            mariaDb,
            "SELECT n.val_string, COUNT(m.id) FROM stores s"
                + " JOIN hierarchy r ON r.parent = s.hierarchy_id AND r.type = 3"
                + " JOIN hierarchy t ON t.parent = r.id AND t.type = 3"
                + " JOIN properties tn ON tn.hierarchyid = t.id AND tn.tag = 12289"
                + "   AND tn.val_string IN ('IPM_SUBTREE')"
                + " JOIN hierarchy f ON f.parent = t.id AND f.type = 3 AND f.flags & 0x400 = 0"
                + " JOIN properties n ON n.hierarchyid = f.id AND n.tag = 12289"
                + " LEFT JOIN properties c ON c.hierarchyid = f.id AND c.tag = 13843"
                + " LEFT JOIN hierarchy m ON m.parent = f.id AND m.type = 5 AND m.flags = 0"
                + " WHERE s.user_name = '"
                + login
                + "' AND s.type = 0 AND (c.val_string IS NULL OR c.val_string = 'IPF.Note')"
                + " AND n.val_string NOT LIKE '%/%' GROUP BY f.id, n.val_string")) {
      String[] columns = row.split("\\|");
      folders.put(columns[0].equals("Inbox") ? "INBOX" : columns[0], Integer.parseInt(columns[1]));
    }
    return folders;
  }

  /** Messages read by folder name; every body is fetched. */
  private Map<String, Integer> read(MapanoServer server, String user, String password)
      throws Exception {
    Path script = Path.of(System.getProperty("mapano.home"), "ear/src/test/python/read_all.py");
    Map<String, Integer> read = new TreeMap<>();
    String output =
        Tool.output(
            directory,
            "python3",
            script.toString(),
            Integer.toString(server.imapPort()),
            user,
            password);
    output
        .lines()
        .map(line -> line.split("\t"))
        .forEach(parts -> read.put(parts[0], Integer.parseInt(parts[1])));
    return read;
  }

  private void deliverAndRead(MapanoServer server) throws Exception {
    Map<String, Integer> before = read(server, "alice", "alicepw");
    Path mail = directory.resolve("new.eml");
    Files.writeString(
        mail, "From: n@example.org\r\nSubject: after the takeover\r\n\r\nnew mail\r\n");
    Tool.output(
        directory,
        "swaks",
        "--protocol",
        "LMTP",
        "--server",
        "127.0.0.1",
        "--port",
        Integer.toString(server.lmtpPort()),
        "--from",
        "n@example.org",
        "--to",
        "alice.a@example.test",
        "--data",
        "@" + mail);
    assertThat(read(server, "alice", "alicepw")).containsEntry("INBOX", before.get("INBOX") + 1);
  }

  private static List<String> rows(MariaDbServer mariaDb, String sql) throws SQLException {
    List<String> result = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(mariaDb.url(DATABASE), "root", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(rows.getString(i));
        }
        result.add(String.join("|", columns.stream().map(String::valueOf).toList()));
      }
    }
    return result;
  }
}
