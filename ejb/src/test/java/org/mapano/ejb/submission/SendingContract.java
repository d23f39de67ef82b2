package org.mapano.ejb.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** What sending must do on every supported database. */
abstract class SendingContract extends SendingTestBase {
  @Test
  void aMessageIsSentAndMovedToTheSentItems() {
    long id =
        fixture.submit(
            fixture.john, SendingFixture.message("one", "a@example.net", "b@example.net"));
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).outbox())).hasSize(1);
    fixture.send();
    assertThat(fixture.relay.sent())
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.sender()).isEqualTo("john@example.com");
          assertThat(sent.recipients()).containsExactly("a@example.net", "b@example.net");
          assertThat(sent.text())
              .contains("From: \"John Doe\" <john@example.com>\r\n")
              .contains("To: a@example.net, b@example.net\r\n")
              .contains("Subject: one\r\n")
              .doesNotContain("Sender:");
        });
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).outbox())).isEmpty();
    MapiMessage kept = fixture.in(fixture.john, fixture.folders(fixture.john).sent()).getFirst();
    assertThat(
            kept.properties().integer(Tags.PR_MESSAGE_FLAGS, 0)
                & (MessageFlags.UNSENT | MessageFlags.SUBMIT | MessageFlags.READ))
        .isEqualTo(MessageFlags.READ);
    assertThat(kept.properties().string(Tags.PR_SENDER_NAME)).isEqualTo("John Doe");
    assertThat(fixture.relay.sent().getFirst().text())
        .contains("Message-ID: " + kept.properties().string(Tags.PR_INTERNET_MESSAGE_ID));
    assertThat(fixture.stored(fixture.john, id).string(Tags.PR_SUBJECT)).isEqualTo("one");
  }

  @Test
  void aMailTakesFewStatements() {
    fixture.submit(fixture.john, SendingFixture.message("first", "a@example.net"));
    fixture.send();
    fixture.submit(fixture.john, SendingFixture.message("second", "a@example.net"));
    long before = fixture.store.database().statements();
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(2);
    assertThat(fixture.store.database().statements() - before).isLessThanOrEqualTo(120);
  }

  @Test
  void aMessageWithoutAWishToBeKeptIsDeleted() {
    fixture.submit(fixture.john, SendingFixture.message("gone", "a@example.net"), SentCopy.DROP);
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(1);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).outbox())).isEmpty();
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).isEmpty();
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  @Test
  void pluginsChangeWhatIsSentAndDecideWhether() {
    fixture.plugins.add(
        plugin(shown -> {
          String subject = shown.message().properties().string(Tags.PR_SUBJECT);
          shown.message().properties().put(Tags.PR_BODY, "added to " + subject);
          return switch (subject) {
            case "discard" -> Verdict.DISCARD;
            case "refuse" -> Verdict.REFUSE;
            case "retry" -> Verdict.RETRY;
            default -> Verdict.CONTINUE;
          };
        }));
    for (String subject : List.of("changed", "discard", "refuse", "retry")) {
      fixture.submit(fixture.john, SendingFixture.message(subject, "a@example.net"));
    }
    fixture.send();
    assertThat(fixture.relay.sent())
        .singleElement()
        .satisfies(sent -> assertThat(sent.text()).contains("added to changed"));
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent()))
        .extracting(kept -> kept.properties().string(Tags.PR_BODY))
        .contains("Hello from changed");
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).inbox()))
        .as("the report about what was refused")
        .hasSize(1);
    fixture.plugins.clear();
    fixture.sendAfter(LONG);
    assertThat(fixture.relay.sent())
        .last()
        .satisfies(sent -> assertThat(sent.text()).contains("Hello from retry"));
  }

  @Test
  void onlyThoseWhoWaitAreTriedAgainWithTheSameBytes() {
    fixture.relay.answer("b@example.net", ScriptedRelay.LATER);
    fixture.submit(fixture.john, SendingFixture.message("two", "a@example.net", "b@example.net"));
    fixture.send();
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(1);
    fixture.relay.answer(ScriptedRelay.TAKEN);
    fixture.sendAfter(LONG);
    assertThat(fixture.relay.sent())
        .extracting(ScriptedRelay.Sent::recipients)
        .containsExactly(List.of("a@example.net"), List.of("b@example.net"));
    assertThat(fixture.relay.sent().get(1).text()).isEqualTo(fixture.relay.sent().get(0).text());
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).inbox())).isEmpty();
  }

  @Test
  void aMessageWithAFolderForSentOnesIsKeptAlthoughItMayBeDeleted() {
    MapiMessage message = SendingFixture.message("both", "a@example.net");
    message.properties().put(Tags.PR_DELETE_AFTER_SUBMIT, true);
    fixture.submit(fixture.john, message);
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(1);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).hasSize(1);
  }

  @Test
  void aCrashAfterTheRelaysAnswerSendsTheSameMailAgainAndNothingIsLost() {
    fixture.submit(fixture.john, SendingFixture.message("crash", "a@example.net"));
    fixture.relay.afterwards(() -> {
      throw new Crash();
    });
    assertThatThrownBy(fixture::send).isInstanceOf(Crash.class);
    fixture.relay.afterwards(() -> {});
    // the claim of the dead worker still holds
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(1);
    fixture.sendAfter(Leases.LIFETIME.plusSeconds(1));
    assertThat(fixture.relay.sent()).hasSize(2);
    assertThat(fixture.relay.sent().get(1).text()).isEqualTo(fixture.relay.sent().get(0).text());
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).hasSize(1);
  }

  /** The process ends here. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void onlyOneOfManyNodesGetsAMail() {
    fixture.submit(fixture.john, SendingFixture.message("once", "a@example.net"));
    Instant now = Instant.now();
    Pickup pickup = fixture.store.get(Pickup.class);
    assertThat(pickup.pickUp(now, 10)).hasSize(1);
    assertThat(pickup.pickUp(now, 10)).isEmpty();
    long id = fixture.users.number("SELECT id FROM mapano_mail");
    assertThat(fixture.store.get(Leases.class).claim(id, now)).isNull();
  }

  @Test
  void anotherSpoolerIsLeftAlone() {
    fixture.store.get(OtherSender.class).seen();
    fixture.submit(fixture.john, SendingFixture.message("theirs", "a@example.net"));
    fixture.send();
    assertThat(fixture.relay.sent()).isEmpty();
    assertThat(fixture.queued()).containsExactly(1L, 0L, 0L, 0L);
    fixture.sendAfter(OtherSender.PAUSE.plusSeconds(1));
    assertThat(fixture.relay.sent()).hasSize(1);
  }

  @Test
  void aDeferredMessageWaitsForItsTime() {
    MapiMessage message = SendingFixture.message("later", "a@example.net");
    message
        .properties()
        .put(Tags.PR_DEFERRED_SEND_TIME, MapiTime.ticks(Instant.now().plus(Duration.ofHours(1))));
    fixture.submit(fixture.john, message);
    fixture.send();
    assertThat(fixture.relay.sent()).isEmpty();
    fixture.sendAfter(LONG);
    assertThat(fixture.relay.sent()).hasSize(1);
  }

  @Test
  void aMessageCanBeTakenBackUntilSomebodyHasIt() {
    fixture.relay.answer(ScriptedRelay.LATER);
    long id = fixture.submit(fixture.john, SendingFixture.message("oops", "a@example.net"));
    fixture.send();
    fixture.store.get(Submissions.class).abort(fixture.john, id);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    fixture.relay.answer("b@example.net", ScriptedRelay.TAKEN);
    long half =
        fixture.submit(
            fixture.john, SendingFixture.message("half", "a@example.net", "b@example.net"));
    fixture.send();
    assertThatThrownBy(() -> fixture.store.get(Submissions.class).abort(fixture.john, half))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("being sent");
    fixture.relay.answer(ScriptedRelay.TAKEN);
    fixture.sendAfter(LONG);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  @Test
  void aMessageDeletedMeanwhileIsNotSent() {
    fixture.relay.answer(ScriptedRelay.LATER);
    long id = fixture.submit(fixture.john, SendingFixture.message("oops", "a@example.net"));
    fixture.send();
    fixture
        .store
        .messages()
        .delete(fixture.john, fixture.folders(fixture.john).outbox(), List.of(id), false);
    fixture.relay.answer(ScriptedRelay.TAKEN);
    fixture.sendAfter(LONG);
    assertThat(fixture.relay.sent()).isEmpty();
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  @Test
  void mailOfTheServerIsSentAndBouncesToItsSender() {
    MailQueue queue = fixture.store.get(MailQueue.class);
    byte[] text = "Subject: answer\r\n\r\nI am away.\r\n".getBytes(UTF_8);
    queue.enqueue(new ServerMail("", List.of("a@example.net"), ByteSource.of(text), 0));
    queue.enqueue(
        new ServerMail("boss@example.org", List.of("b@example.net"), ByteSource.of(text), 0));
    fixture.relay.answer("b@example.net", ScriptedRelay.NEVER);
    fixture.send();
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(2);
    assertThat(fixture.relay.sent().get(0).text()).isEqualTo(new String(text, UTF_8));
    assertThat(fixture.relay.sent().get(1).sender()).isEmpty();
    assertThat(fixture.relay.sent().get(1).recipients()).containsExactly("boss@example.org");
    assertThat(fixture.relay.sent().get(1).text()).contains("Subject: answer");
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  @Test
  void mailOfTheServerIsPartOfTheChangeThatMakesIt() {
    MailQueue queue = fixture.store.get(MailQueue.class);
    ServerMail mail =
        new ServerMail("", List.of("a@example.net"), ByteSource.of(new byte[3_000_000]), 0);
    assertThatThrownBy(() ->
            fixture
                .store
                .database()
                .transactions()
                .write(tx -> {
                  queue.enqueue(tx, mail);
                  throw StoreException.noAccess("anything");
                }))
        .isInstanceOf(StoreException.class);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    queue.enqueue(mail);
    assertThat(fixture.queued()).containsExactly(0L, 1L, 1L, 6L);
    fixture.send();
    assertThat(fixture.relay.sent().getFirst().text()).hasSize(3_000_000);
  }

  @Test
  void addressesThatCouldSpeakToTheRelayAreRefused() {
    for (String address : List.of("a@b\r\nDATA", "a b@example.net", "<a@b>", "a", "@b", "")) {
      assertThatThrownBy(() -> new ServerMail("", List.of(address), ByteSource.of(new byte[0]), 0))
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void aWorkerThatLostItsClaimLeavesTheRestToTheNextOne() {
    String[] many =
        IntStream.range(0, Relay.MAX_RECIPIENTS + 1)
            .mapToObj(number -> "n" + number + "@example.net")
            .toArray(String[]::new);
    fixture.submit(fixture.john, SendingFixture.message("slow", many));
    Instant late = Instant.now().plus(Leases.LIFETIME).plusSeconds(1);
    List<Claim> other = new ArrayList<>();
    fixture.relay.afterwards(() -> {
      if (other.isEmpty()) {
        long id = fixture.users.number("SELECT id FROM mapano_mail");
        other.add(fixture.store.get(Leases.class).claim(id, late));
      }
    });
    fixture.send();
    assertThat(fixture.relay.sent()).hasSize(1);
    fixture.store.get(MailWorker.class).work(other.getFirst(), fixture.relay);
    assertThat(fixture.relay.sent())
        .flatExtracting(ScriptedRelay.Sent::recipients)
        .containsExactly(many);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).hasSize(1);
  }
}
