package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.ejb.delivery.StoredRules.ENABLED;
import static org.mapano.ejb.delivery.StoredRules.copy;
import static org.mapano.ejb.delivery.StoredRules.move;
import static org.mapano.ejb.delivery.StoredRules.rule;
import static org.mapano.ejb.delivery.StoredRules.send;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.rules.OrderReader;
import org.mapano.ejb.rules.OrderReader.Place;

/** What rules must do on every supported database. */
abstract class RulesContract extends DeliveryTestBase {
  @Test
  void aCopyLeavesTheMailInTheInboxAndIsStoredOnce() {
    rules(john, rule(1, ENABLED, ANY, copy(entryId(folders(john).notes()))));
    deliver(MAIL, john, mary);
    assertThat(index(john, folders(john).notes()).count()).isEqualTo(1);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    // one attachment and one original for three messages of two users
    assertThat(store.storage().data()).hasSize(2);
  }

  @Test
  void nobodyMovesMailWhereHeMayNotWrite() {
    byte[] target = entryId(inbox(mary));
    rules(john, rule(1, ENABLED, ANY, move(target)));
    deliver(MAIL, john);
    assertThat(index(mary, inbox(mary)).count()).isZero();
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    grant(inbox(mary), john, 0x2);
    deliver(MAIL, john);
    assertThat(index(mary, inbox(mary)).count()).isEqualTo(1);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  @Test
  void withoutRulesOneStatementTellsAllOfAllRecipients() {
    deliver(MAIL, john, mary, bcc);
    List<Place> places =
        Stream.of(john, mary, bcc).map(user -> new Place(storeOf(user).id(), inbox(user))).toList();
    long before = store.database().statements();
    assertThat(store.get(OrderReader.class).read(places).values())
        .allSatisfy(orders -> {
          assertThat(orders.rules()).isEmpty();
          assertThat(orders.absence().enabled()).isFalse();
          assertThat(orders.size()).isPositive();
        });
    assertThat(store.database().statements() - before).isEqualTo(1);
  }

  @Test
  void whatIsSentIsKeptWithTheMail() {
    absent(john, "Away", "Back on Monday");
    rules(john, rule(1, ENABLED, ANY, send(7, 0, "other@example.org")));
    failing.failure = StoreException.temporary("The database cannot be reached", null);
    assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.TEMPORARY_FAILURE);
    failing.failure = null;
    assertThat(mails()).isEmpty();
    deliver(MAIL, john);
    deliver(MAIL, john);
    assertThat(index(john, inbox(john)).count()).isEqualTo(2);
    assertThat(index(john, folders(john).outbox()).count()).isEqualTo(2);
    // the sender is told once
    assertThat(mails()).hasSize(1);
  }
}
