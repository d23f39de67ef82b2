package org.mapano.ejb.quota.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.Users;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.quota.CompanyQuotas;
import org.mapano.ejb.quota.DirectoryQuotas;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.SystemSessions;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.CompanyEditor;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.UserFixture;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** What users hear of their quota, on every supported database (MON-*). */
abstract class QuotaMonitorContract {
  @TempDir private Path templates;
  private UserFixture users;
  private StoreFixture store;
  private UserAccount johnUser;
  private StoreSession john;
  private StoreInfo johnStore;
  private long inbox;

  abstract TestDatabase open();

  @BeforeEach
  void prepare() {
    prepare(Map.of());
    johnUser = users.node.directory.findByLogin("john").orElseThrow();
    john = actAs(johnUser);
    johnStore = store.stores().createPrivate(TestUsers.system(), johnUser.id(), "en_US.UTF-8");
    inbox = store.stores().specialFolders(johnStore.id()).inbox();
  }

  private void prepare(Map<String, String> more) {
    Map<String, String> options = new HashMap<>(more);
    options.put("server.quota_warn", "1");
    options.put("server.quota_soft", "2");
    options.put("server.quota_hard", "3");
    for (String kind : List.of("userquota_warning", "userquota_soft", "userquota_hard")) {
      options.put("monitor." + kind + "_template", templates.resolve(kind).toString());
    }
    users = new UserFixture(open(), options);
    UserFixture.Node node = users.node;
    DirectoryQuotas quotas =
        new DirectoryQuotas(users.database.transactions(), node.directory, node.config);
    store =
        new StoreFixture(users.database)
            .with(ServerConfig.class, node.config)
            .with(UserDirectory.class, node.directory)
            .with(ObjectDirectory.class, node.objects)
            .with(CompanyDirectory.class, node.companies)
            .with(CompanyEditor.class, node.companyEditor)
            .with(RelationEditor.class, node.relations)
            .with(UserEditor.class, node.editor)
            .with(Quotas.class, quotas)
            .with(QuotaLevels.class, quotas)
            .with(CompanyQuotas.class, quotas);
    store.with(Sessions.class, new SystemSessions(store.users()));
  }

  private static StoreSession actAs(UserAccount user) {
    return new StoreSession(
        user.id(),
        user.login(),
        0,
        user.companyId(),
        Set.of(StoreSession.EVERYONE),
        new Origin("", "test", "none"));
  }

  @AfterEach
  void close() {
    users.close();
  }

  private void fill(int mebibytes) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_BODY, "x".repeat(mebibytes << 19));
    long drafts = store.stores().specialFolders(johnStore.id()).drafts();
    store.messages().create(john, drafts, message, SaveOptions.PLAIN);
  }

  private Map<String, Long> check() {
    return store.get(QuotaJob.class).run(counts -> {});
  }

  private List<MapiMessage> notices() {
    List<Long> ids =
        store
            .database()
            .transactions()
            .read(tx -> {
              List<Long> found = new ArrayList<>();
              try (PreparedStatement select =
                  tx.connection()
                      .prepareStatement(
                          "SELECT id FROM hierarchy WHERE parent = ? AND type = 5 ORDER BY id")) {
                select.setLong(1, inbox);
                try (ResultSet row = select.executeQuery()) {
                  while (row.next()) {
                    found.add(row.getLong(1));
                  }
                }
              }
              return found;
            });
    return ids.stream().map(id -> store.messages().load(john, id)).toList();
  }

  private void told(Instant time) {
    PropMap last = new PropMap().put(Tags.PR_EC_QUOTA_MAIL_TIME, MapiTime.ticks(time));
    store.stores().change(TestUsers.system(), johnStore.id(), last, List.of());
  }

  @Test
  void ownerIsToldOnceADay() {
    fill(1);
    assertThat(check()).containsEntry("checked", 1L).containsEntry("told", 0L);
    assertThat(notices()).isEmpty();
    fill(2);
    assertThat(check()).containsEntry("told", 1L);
    PropMap notice = notices().getFirst().properties();
    assertThat(notice.string(Tags.PR_MESSAGE_CLASS)).isEqualTo("IPM.Note.StorageQuotaWarning");
    assertThat(notice.string(Tags.PR_SUBJECT)).isEqualTo("Your mailbox is nearly full");
    assertThat(notice.string(Tags.PR_BODY))
        .contains("John Doe", "(john)", "1.50 MB", "1.00 MB", "2.00 MB", "3.00 MB")
        .doesNotContain("${");
    assertThat(notice.get(Tags.PR_IMPORTANCE).value()).isEqualTo(2);
    assertThat(notice.get(Tags.PR_PRIORITY).value()).isEqualTo(1);
    assertThat(notice.string(Tags.PR_SENDER_NAME)).isEqualTo("SYSTEM");
    assertThat(notices().getFirst().recipients()).hasSize(1);
    assertThat(store.events().published())
        .extracting(StoreEvent::kind)
        .contains(StoreEvent.Kind.NEW_MAIL);
    assertThat(check()).containsEntry("told", 0L);
    told(Instant.now().minus(Duration.ofHours(25)));
    assertThat(check()).containsEntry("told", 1L);
    assertThat(notices()).hasSize(2);
  }

  @Test
  void eachLevelHasItsTemplate() throws IOException {
    Files.writeString(
        templates.resolve("userquota_soft"), "Subject: Soft ${KOPANO_QUOTA_NAME}\n\nÄ\n");
    Files.writeString(
        templates.resolve("userquota_hard"),
        "Subject: Hard ${KOPANO_QUOTA_COMPANY}\n\n$1 ${KOPANO_QUOTA_HARD_SIZE} ${OTHER}\n");
    fill(4);
    check();
    fill(2);
    told(Instant.now().minus(Duration.ofDays(2)));
    check();
    assertThat(notices())
        .extracting(notice -> notice.properties().string(Tags.PR_SUBJECT))
        .containsExactly("Soft john", "Hard unknown");
    assertThat(notices())
        .extracting(notice -> notice.properties().string(Tags.PR_BODY))
        .containsExactly("Ä\r\n", "$1 3.00 MB unknown\r\n");
  }

  @Test
  void companyAndItsRecipientsAreTold() {
    users.close();
    prepare(
        Map.of(
            "server.enable_hosted_kopano", "yes",
            "server.loginname_format", "%u@%c",
            "server.companyquota_warn", "1"));
    Companies companies = store.get(Companies.class);
    UserAccount acme = companies.create(TestUsers.system(), CompanyChange.named("acme"));
    Users people = store.get(Users.class);
    UserAccount boss = people.create(TestUsers.system(), user("boss@acme"));
    UserAccount mary = people.create(TestUsers.system(), user("mary@acme"));
    companies.add(TestUsers.system(), acme, boss, Relation.COMPANY_QUOTA_RECIPIENT);
    companies.add(TestUsers.system(), acme, boss, Relation.USER_QUOTA_RECIPIENT);
    store.stores().createPublic(TestUsers.system(), acme.id(), "en_US.UTF-8");
    StoreInfo bossStore =
        store.stores().createPrivate(TestUsers.system(), boss.id(), "en_US.UTF-8");
    johnStore = store.stores().createPrivate(TestUsers.system(), mary.id(), "en_US.UTF-8");
    john = actAs(mary);
    inbox = store.stores().specialFolders(bossStore.id()).inbox();
    fill(3);
    Map<String, Long> counts = check();
    john = actAs(boss);
    assertThat(notices())
        .extracting(notice -> notice.properties().string(Tags.PR_SUBJECT))
        .containsExactly("The mailboxes of acme are nearly full", "Your mailbox is nearly full");
    assertThat(counts).containsEntry("told", 2L);
    assertThat(check()).containsEntry("told", 0L);
  }

  private static UserChange user(String login) {
    return UserChange.builder()
        .login(login)
        .fullName(login)
        .email(login + ".example")
        .password("pw")
        .build();
  }
}
