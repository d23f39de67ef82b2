package org.mapano.ejb.users;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;
import org.mapano.ejb.users.db.DbCompanyEditor;
import org.mapano.ejb.users.db.DbGroupEditor;
import org.mapano.ejb.users.db.DbRelationEditor;
import org.mapano.ejb.users.db.DbUserEditor;
import org.mapano.ejb.users.db.DbUserSource;
import org.mapano.ejb.users.db.DirectoryGeneration;
import org.mapano.ejb.users.password.Passwords;

/** A directory on a test database, with the users that the contract asks for. */
public final class UserFixture implements AutoCloseable {
  public final TestDatabase database;
  public final TestEntities entities;
  public final AtomicLong clock = new AtomicLong();
  public final Map<String, String> options = new HashMap<>();
  public final Node node;

  /** One server process on the database. */
  public final class Node {
    public final ServerConfig config = CfgServerConfig.of(options);
    public final DirectoryGeneration generation =
        new DirectoryGeneration(database.transactions(), clock::get);
    public final Passwords passwords = new Passwords(database.transactions(), config, clock::get);
    public final UserSource source =
        new DbUserSource(
            database.transactions(),
            entities.entities(),
            generation,
            passwords,
            config,
            clock::get);
    public final LocalUsers local =
        new LocalUsers(
            database.transactions(), entities.entities(), source, config, FirstSight.nothing());
    public final UserEditor editor =
        new DbUserEditor(
            database.transactions(),
            entities.entities(),
            generation,
            passwords,
            local,
            Clock.systemUTC());
    public final GroupEditor groups =
        new DbGroupEditor(
            database.transactions(), entities.entities(), generation, local, Clock.systemUTC());
    public final RelationEditor relations =
        new DbRelationEditor(
            database.transactions(), entities.entities(), generation, Clock.systemUTC());
    public final UserDirectory directory = new LocalUserDirectory(source, local, config);
    public final ObjectDirectory objects =
        new LocalObjectDirectory(source, local, directory, config);
    public final CompanyDirectory companies =
        new LocalCompanyDirectory(source, local, objects, config);
    public final CompanyEditor companyEditor =
        new DbCompanyEditor(
            database.transactions(),
            entities.entities(),
            generation,
            passwords,
            local,
            Clock.systemUTC());
  }

  /** A directory with john, info and the group sales. */
  public UserFixture(TestDatabase database, Map<String, String> options) {
    this.database = database;
    this.entities = new TestEntities(database);
    this.options.putAll(options);
    this.node = new Node();
    node.editor.create(
        UserChange.builder()
            .login("john")
            .fullName("John Doe")
            .email("john@example.com")
            .password("s3cret")
            .build());
    node.editor.create(
        UserChange.builder()
            .login("info")
            .email("info@example.com")
            .objectClass(ObjectClass.NONACTIVE_USER)
            .build());
    group("sales", ObjectClass.SECURITY_GROUP, "john");
  }

  /** A node with options of its own. */
  public Node anotherNode(Map<String, String> more) {
    options.putAll(more);
    return new Node();
  }

  /** Lets the caches grow old enough to look at the database again. */
  public void waitASecond() {
    clock.addAndGet(1_000_000_000L);
  }

  /** Makes a group with members, which may be groups, as the original would. */
  public void group(String name, ObjectClass objectClass, String... members) {
    execute(
        "INSERT INTO object (externid, objectclass) VALUES (?, ?)",
        name.getBytes(StandardCharsets.UTF_8),
        objectClass.number());
    long id = number("SELECT MAX(id) FROM object");
    execute("INSERT INTO objectproperty VALUES (?, 'groupname', ?)", id, name);
    execute("INSERT INTO objectproperty VALUES (?, 'modtime', '2026-01-01 00:00:00')", id);
    for (String member : members) {
      execute(
          "INSERT INTO objectrelation SELECT objectid, ?, 1 FROM objectproperty"
              + " WHERE propname IN ('loginname', 'groupname') AND value = ?",
          id,
          member);
    }
    execute("UPDATE mapano_directory SET generation = generation + 1");
    waitASecond();
  }

  /** Runs a statement with arguments. */
  public void execute(String sql, Object... arguments) {
    database
        .transactions()
        .write(tx -> {
          try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
              statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeUpdate();
          }
        });
  }

  /** A number that a query answers. */
  public long number(String sql) {
    return Long.parseLong(rows(sql).get(0));
  }

  /** Rows of a query, columns joined by a bar. */
  public List<String> rows(String sql) {
    return database.transactions().read(tx -> rows(tx.connection().createStatement(), sql));
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    try (statement;
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> result = new ArrayList<>();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        result.add(String.join("|", cells));
      }
      return result;
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
