package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.ejb.delivery.StoredRules.ENABLED;
import static org.mapano.ejb.delivery.StoredRules.EXIT_LEVEL;
import static org.mapano.ejb.delivery.StoredRules.ONLY_WHEN_ABSENT;
import static org.mapano.ejb.delivery.StoredRules.and;
import static org.mapano.ejb.delivery.StoredRules.contains;
import static org.mapano.ejb.delivery.StoredRules.copy;
import static org.mapano.ejb.delivery.StoredRules.delete;
import static org.mapano.ejb.delivery.StoredRules.markRead;
import static org.mapano.ejb.delivery.StoredRules.move;
import static org.mapano.ejb.delivery.StoredRules.not;
import static org.mapano.ejb.delivery.StoredRules.rule;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.prop.Tags;

/** Which rules run, in which order, and what they do to the mail. */
class RulesTest extends DeliveryTestBase {
  private long filtered;

  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  @BeforeEach
  void folder() {
    filtered = folders(john).notes();
  }

  @Test
  void aRuleMovesWhatItsConditionMeetsAndNothingElse() {
    rules(john, rule(1, ENABLED, contains(Tags.PR_SUBJECT, "WITH"), move(entryId(filtered))));
    deliver(MAIL, john, mary);
    deliver(MAIL.replace("with data", "other"), john);
    assertThat(index(john, filtered).count()).isEqualTo(1);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    assertThat(load(john, inbox(john), 0).properties().string(Tags.PR_SUBJECT)).isEqualTo("other");
    assertThat(index(mary, inbox(mary)).count()).isEqualTo(1);
    assertThat(load(john, filtered, 0).attachments()).hasSize(1);
  }

  @Test
  void rulesRunInOrderUntilOneEndsThem() {
    rules(
        john,
        rule(3, ENABLED, ANY, delete()),
        rule(2, ENABLED | EXIT_LEVEL, ANY, copy(entryId(filtered))),
        rule(1, ENABLED, ANY, markRead()));
    deliver(MAIL, john);
    assertThat(index(john, filtered).count()).isEqualTo(1);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    assertThat(index(john, inbox(john)).marks(0) & Marks.SEEN).isEqualTo(Marks.SEEN);
    assertThat(index(john, filtered).marks(0) & Marks.SEEN).isEqualTo(Marks.SEEN);
  }

  @Test
  void aRuleThatIsOffOrHasNoConditionDoesNotRun() {
    rules(john, rule(1, 0, ANY, delete()), rule(2, ENABLED, null, delete()));
    deliver(MAIL, john);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  @Test
  void anExceptionKeepsTheRuleAway() {
    String unless = and(ANY, not(contains(Tags.PR_BODY, "hello")));
    rules(john, rule(1, ENABLED, unless, delete()));
    deliver(MAIL, john);
    deliver(MAIL.replace("Hello", "Goodbye"), john);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  @Test
  void deletedMailIsTakenAndNotStored() {
    rules(john, rule(1, ENABLED, ANY, delete()));
    assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.DELIVERED);
    assertThat(index(john, inbox(john)).count()).isZero();
    assertThat(store.storage().data()).isEmpty();
  }

  @Test
  void aRuleForAbsenceRunsOnlyThen() {
    rules(john, rule(1, ENABLED | ONLY_WHEN_ABSENT, ANY, move(entryId(filtered))));
    deliver(MAIL, john);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    absent(john, "", "");
    deliver(MAIL, john);
    assertThat(index(john, filtered).count()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsGoneLeavesTheMailInTheInbox() {
    byte[] target = entryId(filtered);
    rules(john, rule(1, ENABLED, ANY, move(target), markRead()));
    markDeleted(filtered);
    assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.DELIVERED);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    restore(filtered);
  }

  @Test
  void brokenRulesNeverStopMail() {
    String wrongType =
        "<ulType>4</ulType><lpProp><ulType>4</ulType><ulPropTag>1507331</ulPropTag>"
            + "<lpProp><ulPropTag>3604511</ulPropTag><lpszA>x</lpszA></lpProp></lpProp>";
    rules(
        john,
        rule(1, ENABLED, "<ulType>99</ulType>", delete()),
        rule(2, ENABLED, wrongType, delete()),
        rule(3, ENABLED, ANY, move(new byte[] {1, 2, 3})),
        rule(4, ENABLED, ANY, StoredRules.action(77, 0, "")),
        rule(5, ENABLED, ANY, copy(entryId(filtered))));
    assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.DELIVERED);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    assertThat(index(john, filtered).count()).isEqualTo(1);
    for (String damaged : List.of("", "<", "<tableData><item>", "no xml at all")) {
      orders(inbox(john), damaged.getBytes(UTF_8));
      assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.DELIVERED);
    }
    assertThat(index(john, inbox(john)).count()).isEqualTo(5);
  }

  @Test
  void changedRulesCountAtOnce() {
    deliver(MAIL, john);
    rules(john, rule(1, ENABLED, ANY, delete()));
    deliver(MAIL, john);
    rules(john, rule(1, ENABLED, ANY, move(entryId(filtered))));
    deliver(MAIL, john);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    assertThat(index(john, filtered).count()).isEqualTo(1);
  }

  @Test
  void aFullStoreOfSomebodyElseKeepsTheMailInTheInbox() {
    grant(inbox(mary), john, 0x2);
    rules(john, rule(1, ENABLED, ANY, move(entryId(inbox(mary)))));
    quotas.put(storeOf(mary).id(), QuotaState.Status.HARD);
    deliver(MAIL, john);
    assertThat(index(mary, inbox(mary)).count()).isZero();
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  @Test
  void junkIsNotTouchedByRules() {
    rules(john, rule(1, ENABLED, ANY, delete()));
    deliver("X-Spam-Status: Yes, score=9\r\n" + MAIL, john);
    assertThat(index(john, folders(john).junk()).count()).isEqualTo(1);
  }
}
