package org.mapano.ejb.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.BeforeWriting;

/** What administrators see of the queue and do with it, on every supported database. */
abstract class QueueAdminContract extends SendingTestBase {
  @Test
  void administratorsSeeHoldRetryAndDelete() {
    QueueAdmin admin = fixture.store.get(QueueAdmin.class);
    StoreSession system = TestUsers.system();
    long id = fixture.submit(fixture.john, SendingFixture.message("held", "a@example.net"));
    assertThat(admin.list(system, 0, 10))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.key()).isEqualTo("s" + id);
          assertThat(item.owner()).isEqualTo("john");
          assertThat(item.state()).isEqualTo("submitted");
        });
    admin.hold(system, "s" + id, true);
    fixture.send();
    assertThat(fixture.relay.sent()).isEmpty();
    String key = admin.list(system, 0, 10).getFirst().key();
    assertThat(key).startsWith("m");
    fixture.relay.answer(ScriptedRelay.LATER);
    admin.hold(system, key, false);
    fixture.send();
    assertThat(admin.find(system, key).mail().attempts()).isEqualTo(1);
    fixture.relay.answer(ScriptedRelay.TAKEN);
    fixture.send();
    assertThat(fixture.relay.sent()).isEmpty();
    admin.retry(system, key);
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(1);
    assertThat(admin.count(system)).isZero();
    long other = fixture.submit(fixture.john, SendingFixture.message("no", "a@example.net"));
    admin.delete(system, "s" + other);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).outbox())).hasSize(1);
    assertThatThrownBy(() -> admin.list(fixture.john, 0, 10)).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> admin.find(system, "m1; DROP")).isInstanceOf(StoreException.class);
  }

  @Test
  void administratorsMeanTheSameMailWhenItWasPickedUpMeanwhile() {
    QueueAdmin admin = fixture.store.get(QueueAdmin.class);
    StoreSession system = TestUsers.system();
    fixture.relay.answer(ScriptedRelay.LATER);
    String key = "s" + fixture.submit(fixture.john, SendingFixture.message("on", "a@example.net"));
    fixture.send();
    assertThat(admin.find(system, key).mail().attempts()).isEqualTo(1);
    admin.hold(system, key, true);
    assertThat(admin.find(system, key).mail().held()).isTrue();
    fixture.sendAfter(LONG);
    assertThat(admin.find(system, key).mail().attempts()).isEqualTo(1);
    admin.delete(system, key);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThatThrownBy(() -> admin.find(system, key)).isInstanceOf(StoreException.class);
  }

  @Test
  void administratorsAndTheSenderMayTakeAMessageAtOnce() {
    AtomicBoolean once = new AtomicBoolean();
    QueueAdmin admin =
        admin(() -> {
          if (once.compareAndSet(false, true)) {
            assertThat(fixture.store.get(Pickup.class).pickUp(Instant.now(), 10)).hasSize(1);
          }
        });
    long id = fixture.submit(fixture.john, SendingFixture.message("both", "a@example.net"));
    admin.hold(TestUsers.system(), "s" + id, true);
    assertThat(once).isTrue();
    assertThat(admin.list(TestUsers.system(), 0, 10))
        .singleElement()
        .satisfies(item -> assertThat(item.mail().held()).isTrue());
  }

  /** An administrator's hand that something else comes before when it makes a row. */
  private QueueAdmin admin(Runnable before) {
    Transactions slow = new BeforeWriting(fixture.store.database().transactions(), before);
    return new QueueAdmin(
        slow,
        fixture.store.get(MailRows.class),
        fixture.store.get(Ancestry.class),
        fixture.store.get(Submissions.class),
        fixture.users.node.directory,
        fixture.store.get(Wake.class));
  }
}
