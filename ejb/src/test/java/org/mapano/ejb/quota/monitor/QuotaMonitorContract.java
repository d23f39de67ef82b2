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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.quota.DirectoryQuotas;
import org.mapano.ejb.quota.QuotaLevels;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreFixture;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.SystemSessions;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.ReadOnlyEditor;
import org.mapano.ejb.users.UserEditor;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** What users hear of their quota, on every supported database (MON-*). */
abstract class QuotaMonitorContract {
  @TempDir private Path templates;
  private StoreFixture store;
  private StoreSession john;
  private StoreInfo johnStore;
  private long inbox;

  abstract TestDatabase open();

  @BeforeEach
  void prepare() {
    store = new StoreFixture(open());
    Map.of(
            "quota_warn", "1",
            "quota_soft", "2",
            "quota_hard", "3",
            "quota_check_interval", "15",
            "mailquota_resend_interval", "1",
            "userquota_warning_template", templates.resolve("warning").toString(),
            "userquota_soft_template", templates.resolve("soft").toString(),
            "userquota_hard_template", templates.resolve("hard").toString())
        .forEach(store::option);
    store.with(Sessions.class, new SystemSessions(store.users()));
    store.with(UserEditor.class, new ReadOnlyEditor());
    store.with(QuotaLevels.class, store.get(DirectoryQuotas.class));
    john = store.users().add("john", 0);
    johnStore = store.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
    inbox = store.stores().specialFolders(johnStore.id()).inbox();
  }

  @AfterEach
  void close() {
    store.close();
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
  void nobodyIsToldBelowTheLevels() {
    fill(1);
    assertThat(check()).containsEntry("checked", 1L).containsEntry("told", 0L);
    assertThat(notices()).isEmpty();
  }

  @Test
  void ownerIsToldOnceADay() {
    fill(3);
    assertThat(check()).containsEntry("told", 1L);
    PropMap notice = notices().getFirst().properties();
    assertThat(notice.string(Tags.PR_MESSAGE_CLASS)).isEqualTo("IPM.Note.StorageQuotaWarning");
    assertThat(notice.string(Tags.PR_SUBJECT)).isEqualTo("Your mailbox is nearly full");
    assertThat(notice.string(Tags.PR_BODY))
        .contains("Full john", "(john)", "1.50 MB", "1.00 MB", "2.00 MB", "3.00 MB")
        .doesNotContain("${");
    assertThat(notice.get(Tags.PR_IMPORTANCE).value()).isEqualTo(2);
    assertThat(notice.get(Tags.PR_PRIORITY).value()).isEqualTo(1);
    assertThat(notice.string(Tags.PR_SENDER_NAME)).isEqualTo("Full SYSTEM");
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
    Files.writeString(templates.resolve("soft"), "Subject: Soft ${KOPANO_QUOTA_NAME}\n\nÄ\n");
    Files.writeString(
        templates.resolve("hard"),
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
  void administratorIsToldAsEverybodyElse() {
    StoreSession boss = store.users().add("boss", 2);
    StoreInfo bossStore =
        store.stores().createPrivate(TestUsers.system(), boss.userId(), "en_US.UTF-8");
    MapiMessage large = new MapiMessage();
    large
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_BODY, "x".repeat(3 << 20));
    long drafts = store.stores().specialFolders(bossStore.id()).drafts();
    store.messages().create(boss, drafts, large, SaveOptions.PLAIN);
    assertThat(check()).containsEntry("told", 1L);
  }
}
