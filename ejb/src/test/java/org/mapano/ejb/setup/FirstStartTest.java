package org.mapano.ejb.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.ejb.attachment.AttachmentStorage;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.index.JdbcIndexWriter;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.quota.DirectoryQuotas;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.DatabaseStores;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.testing.TestEntities;
import org.mapano.ejb.testing.Wiring;
import org.mapano.ejb.usage.LogonTimes;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UsersProducer;

class FirstStartTest {
  @TempDir Path data;

  private final TestDatabase database = TestDatabase.h2();
  private final TestEntities entities = new TestEntities(database);
  private final Wiring wiring =
      new Wiring()
          .bind(Transactions.class, database.transactions())
          .bind(Sequences.class, database.sequences())
          .bind(Entities.class, entities.entities())
          // The setup shall make the stores itself, so that it can be stopped between them.
          .bind(ServerConfig.class, CfgServerConfig.of(Map.of("server.createuser_script", "")));
  private final UsersProducer users = wiring.get(UsersProducer.class);
  private final UserDirectory directory = users.directory();
  private final Sessions sessions = users.sessions(new LogonTimes());
  private final Stores stores =
      wiring
          .bind(UserDirectory.class, directory)
          .bind(AttachmentStorage.class, unused())
          .bind(IndexWriter.class, JdbcIndexWriter.class)
          .bind(StoreEvents.class, EventBus.class)
          .bind(Quotas.class, DirectoryQuotas.class)
          .bind(Stores.class, DatabaseStores.class)
          .get(Stores.class);
  private final UserAdministration administration =
      users.administration(stores, wiring.get(Quotas.class));

  @AfterEach
  void close() {
    database.close();
  }

  /** New stores have no attachments. */
  private static AttachmentStorage unused() {
    return (AttachmentStorage)
        Proxy.newProxyInstance(
            AttachmentStorage.class.getClassLoader(),
            new Class<?>[] {AttachmentStorage.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("No attachment is expected");
            });
  }

  private boolean demo() {
    return new DemoDomain(directory, administration, Optional.of(data))
        .createIfEmpty(sessions.system("test"));
  }

  @Test
  void anEmptyServerGetsAccountsToTry() throws IOException {
    assertThat(demo()).isTrue();
    anEmptyServerGotAccountsToTry();
  }

  private void anEmptyServerGotAccountsToTry() throws IOException {
    assertThat(directory.list())
        .extracting(UserAccount::login)
        .containsExactly("admin", "john", "mary");
    for (String name : new String[] {"john", "mary"}) {
      UserAccount user = directory.authenticate(name, name).orElseThrow();
      assertThat(user.email()).isEqualTo(name + "@example.com");
      assertThat(user.adminLevel()).isZero();
      assertThat(directory.isEnabled(user, Feature.IMAP)).isTrue();
      assertThat(directory.isEnabled(user, Feature.POP3)).isTrue();
      assertThat(stores.ofUser(user.id())).isPresent();
    }
    assertThat(stores.publicStore(0)).isPresent();
    Path file = data.resolve(DemoDomain.PASSWORD_FILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String password = Files.readString(file).trim();
    assertThat(directory.authenticate("admin", password).orElseThrow().adminLevel()).isEqualTo(2);
  }

  @Test
  void aServerWithUsersIsLeftAlone() {
    demo();
    administration.delete(sessions.system("test"), "mary");
    assertThat(demo()).isFalse();
    assertThat(directory.findByLogin("mary")).isEmpty();
  }

  /** Stops before or after each of the four stores that the setup makes. */
  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, true",
    "2, true",
    "3, true",
    "0, false",
    "1, false",
    "2, false",
    "3, false"
  })
  void aSetupThatWasCutShortGoesOnAtTheNextStart(int made, boolean before) throws IOException {
    UserAdministration failing =
        users.administration(failingAt(made, before), wiring.get(Quotas.class));
    DemoDomain cut = new DemoDomain(directory, failing, Optional.of(data));
    assertThatThrownBy(() -> cut.createIfEmpty(sessions.system("test"))).isInstanceOf(Killed.class);
    assertThat(demo()).isTrue();
    anEmptyServerGotAccountsToTry();
    assertThat(demo()).isFalse();
    assertThat(data.resolve(DemoDomain.UNFINISHED_FILE)).doesNotExist();
  }

  @Test
  void anUnfinishedSetupTouchesNoOtherDatabase() throws IOException {
    Files.writeString(data.resolve(DemoDomain.UNFINISHED_FILE), "demo");
    administration.create(
        sessions.system("test"), UserChange.builder().login("anna").password("x").build());
    assertThat(demo()).isFalse();
    assertThat(directory.list()).extracting(UserAccount::login).containsExactly("anna");
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private Stores failingAt(int made, boolean before) {
    int[] calls = {0};
    return (Stores)
        Proxy.newProxyInstance(
            Stores.class.getClassLoader(),
            new Class<?>[] {Stores.class},
            (proxy, method, arguments) -> {
              boolean last = method.getName().startsWith("create") && calls[0]++ == made;
              if (last && before) {
                throw new Killed();
              }
              Object answer = method.invoke(stores, arguments);
              if (last) {
                throw new Killed();
              }
              return answer;
            });
  }

  @Test
  void theTokenIsNewAtEachStartAndEndsWithIt() throws IOException {
    Path file = data.resolve(AdminToken.FILE);
    AdminToken first = new AdminToken(sessions, Optional.of(data), "http://127.0.0.1:1");
    String before = Files.readAllLines(file).get(0);
    AdminToken second = new AdminToken(sessions, Optional.of(data), "http://127.0.0.1:1");
    String after = Files.readAllLines(file).get(0);
    assertThat(after).isNotEqualTo(before).hasSizeGreaterThan(40);
    assertThat(second.logon(after, "test").isSystem()).isTrue();
    for (String wrong : new String[] {before, "", after + "x"}) {
      assertThatThrownBy(() -> second.logon(wrong, "test")).isInstanceOf(StoreException.class);
    }
    assertThat(first.logon(before, "test").isSystem()).isTrue();
    second.close();
    assertThat(file).doesNotExist();
    second.close();
  }

  @Test
  void anExistingFileOfAnybodyIsReplacedNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(data.resolve("elsewhere"), "kept");
    Files.createDirectories(data.resolve("run"));
    Files.createSymbolicLink(data.resolve(AdminToken.FILE), elsewhere);
    new AdminToken(sessions, Optional.of(data), "http://127.0.0.1:1");
    assertThat(elsewhere).hasContent("kept");
    assertThat(Files.isSymbolicLink(data.resolve(AdminToken.FILE))).isFalse();
  }
}
