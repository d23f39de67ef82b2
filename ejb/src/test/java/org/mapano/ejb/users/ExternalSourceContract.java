package org.mapano.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.testing.TestDatabase;

/** How the local table follows an external source (SYNC-*), on each kind of database. */
abstract class ExternalSourceContract {
  private final ListedSource source = ListedSource.ofContract();
  private final List<String> provided = new ArrayList<>();
  private UserFixture fixture;
  private UserDirectory directory;
  private ObjectDirectory objects;

  abstract TestDatabase database();

  @BeforeEach
  void prepare() {
    fixture = new UserFixture(database(), Map.of());
    fixture.execute("DELETE FROM users WHERE externid IS NOT NULL");
    use(Map.of());
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void use(Map<String, String> options) {
    ServerConfig config = CfgServerConfig.of(options);
    LocalUsers local =
        new LocalUsers(
            fixture.database.transactions(),
            fixture.entities.entities(),
            source,
            config,
            account -> provided.add(account.login()));
    directory = new LocalUserDirectory(source, local, config);
    objects = new LocalObjectDirectory(source, local, directory, config);
  }

  private List<String> rows() {
    return fixture.rows("SELECT objectclass FROM users WHERE externid IS NOT NULL ORDER BY id");
  }

  private List<String> changes() {
    return fixture.rows("SELECT change_type FROM abchanges ORDER BY id");
  }

  @Test
  void givesWhatIsMetFirstARowAndWhatItNeeds() {
    UserAccount john = directory.findByLogin("john").orElseThrow();
    assertThat(rows()).containsExactly("65537");
    assertThat(provided).containsExactly("john");
    directory.findByAddress("john@example.com");
    directory.authenticate("john", "s3cret");
    use(Map.of());
    assertThat(directory.findByLogin("john").orElseThrow().id()).isEqualTo(john.id());
    assertThat(provided).containsExactly("john");
  }

  @Test
  void listingsFollowTheSource() {
    SourceObject info = source.findUser("info").orElseThrow();
    objects.all();
    assertThat(rows()).hasSize(3);
    int number = id("info");
    fixture.execute("INSERT INTO acl (id, hierarchy_id, type, rights) VALUES (?, 2, 2, 1)", number);
    source.remove(info);
    source.put("9", ObjectClass.ROOM, "room", "Room", "", "1");
    assertThat(objects.all())
        .extracting(UserAccount::login)
        .containsExactly("Everyone", "SYSTEM", "john", "sales", "room");
    assertThat(rows()).containsExactlyInAnyOrder("65537", "196610", "65539");
    assertThat(fixture.number("SELECT COUNT(*) FROM acl WHERE id = " + number)).isZero();
    assertThat(changes()).endsWith("16389", "16385");
  }

  private int id(String login) {
    return directory.findByLogin(login).orElseThrow().id();
  }

  @Test
  void listsOnlyWhatIsKnownWithoutFollowing() {
    use(Map.of("server.sync_gab_realtime", "no"));
    assertThat(objects.all()).extracting(UserAccount::login).containsExactly("Everyone", "SYSTEM");
    objects.synchronise();
    assertThat(objects.all()).hasSize(5);
    source.remove(source.findUser("info").orElseThrow());
    assertThat(objects.all()).hasSize(5);
    assertThat(rows()).hasSize(3);
    assertThat(objects.synchronise()).isOne();
    assertThat(objects.all()).hasSize(4);
    assertThat(rows()).hasSize(2);
  }

  @Test
  void searchesRemoveNobody() {
    objects.all();
    source.remove(source.findUser("info").orElseThrow());
    assertThat(objects.search("info")).isEmpty();
    assertThat(directory.findByLogin("info")).isEmpty();
    assertThat(directory.findByAddress("info@example.com").matches()).isEmpty();
    assertThat(rows()).hasSize(3);
  }

  @Test
  void askingForSomebodyWhoIsGoneRemovesTheRow() {
    int info = id("info");
    source.remove(source.findUser("info").orElseThrow());
    assertThat(directory.findById(info)).isEmpty();
    assertThat(rows()).isEmpty();
    assertThat(directory.findById(info)).isEmpty();
  }

  @Test
  void nobodyIsUnknownOrRemovedWhileTheSourceIsOutOfReach() {
    objects.all();
    int john = id("john");
    source.reachable(false);
    for (Runnable question :
        List.<Runnable>of(
            () -> directory.findByLogin("john"),
            () -> directory.findById(john),
            () -> directory.findByAddress("john@example.com"),
            () -> directory.list(),
            () -> directory.groupIds(john),
            () -> directory.authenticate("john", "s3cret"),
            () -> objects.all(),
            () -> objects.findGroup("sales"),
            () -> objects.search("john"),
            () -> objects.synchronise())) {
      assertThatThrownBy(question::run)
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> {
                assertThat(e.temporary()).isTrue();
                assertThat(e.code()).isEqualTo(ErrorCode.NETWORK_ERROR);
              });
    }
    assertThat(rows()).hasSize(3);
    source.reachable(true);
    assertThat(id("john")).isEqualTo(john);
  }

  @Test
  void anEmptySourceRemovesNobody() {
    objects.all();
    source.all().forEach(source::remove);
    assertThat(objects.synchronise()).isZero();
    assertThat(objects.all()).hasSize(2);
    assertThat(rows()).hasSize(3);
  }

  @Test
  void safeModeChangesNothing() {
    int john = id("john");
    use(Map.of("server.user_safe_mode", "yes"));
    source.remove(source.findUser("info").orElseThrow());
    source.put("1", ObjectClass.ROOM, "john", "John Doe", "", "2");
    source.put("9", ObjectClass.ACTIVE_USER, "late", "Late", "", "1");
    assertThat(directory.findByLogin("late")).isEmpty();
    assertThat(directory.findByLogin("john").orElseThrow().id()).isEqualTo(john);
    assertThat(objects.all()).hasSize(3);
    objects.synchronise();
    source.remove(source.findUser("john").orElseThrow());
    assertThat(directory.findById(john)).isEmpty();
    assertThat(rows()).containsExactly("65537");
    assertThat(provided).containsExactly("john");
  }

  @Test
  void changesAreNotedOnce() {
    int john = id("john");
    source.put("1", ObjectClass.ACTIVE_USER, "john", "Johnny", "", "2");
    assertThat(id("john")).isEqualTo(john);
    assertThat(id("john")).isEqualTo(john);
    assertThat(changes()).containsExactly("16385", "16386");
    assertThat(fixture.rows("SELECT signature FROM users WHERE id = " + john)).hasSize(1);
  }

  @Test
  void countersOfAnotherServerAreNoChange() {
    source.put("1", ObjectClass.ACTIVE_USER, "john", "John Doe", "", "1000");
    id("john");
    source.put("1", ObjectClass.ACTIVE_USER, "john", "John Doe", "", "999");
    id("john");
    assertThat(changes()).containsExactly("16385");
    source.put("1", ObjectClass.ACTIVE_USER, "john", "John Doe", "", "1001");
    id("john");
    assertThat(changes()).containsExactly("16385", "16386");
  }

  @Test
  void aUserWhoBecomesARoomKeepsTheNumber() {
    int info = id("info");
    source.put("2", ObjectClass.ROOM, "info", "Info", "", "2");
    assertThat(id("info")).isEqualTo(info);
    assertThat(rows()).containsExactly("65539");
  }

  @Test
  void aContactWhoBecomesAUserIsSomebodyElse() {
    source.put("7", ObjectClass.CONTACT, "", "Carla", "carla@example.net", "1");
    int contact = directory.findByAddress("carla@example.net").matches().get(0).id();
    source.put("7", ObjectClass.ACTIVE_USER, "carla", "Carla", "carla@example.net", "2");
    int user = id("carla");
    assertThat(user).isNotEqualTo(contact);
    assertThat(rows()).containsExactly("65537");
    assertThat(provided).contains("carla");
  }

  @Test
  void onlyContactsAreNameless() {
    source.put("8", ObjectClass.ACTIVE_USER, "", "Nobody", "nobody@example.com", "1");
    assertThat(directory.findByAddress("nobody@example.com").matches()).isEmpty();
    assertThat(rows()).isEmpty();
  }

  @Test
  void synchronisingMakesWhatWasNotMadeBefore() {
    id("john");
    provided.clear();
    objects.synchronise();
    assertThat(provided).contains("john", "info");
  }

  @Test
  void withoutRealtimeListingsDoNotAskTheSource() {
    use(Map.of("server.sync_gab_realtime", "no"));
    objects.synchronise();
    source.reachable(false);
    assertThat(objects.all()).extracting(UserAccount::login).contains("john", "sales");
    source.reachable(true);
    source.put("7", ObjectClass.ACTIVE_USER, "late", "Late", "late@example.com", "1");
    assertThat(objects.all()).extracting(UserAccount::login).doesNotContain("late");
    objects.synchronise();
    assertThat(objects.all()).extracting(UserAccount::login).contains("late");
  }
}
