package org.mapano.ejb.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.plugin.OutgoingMessage;
import org.mapano.ejb.plugin.SendingPlugin;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.BeforeWriting;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** What sending must do on every supported database. */
abstract class SendingContract extends SendingTestBase {
  private static final Duration LONG = Duration.ofHours(3);

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

  private static SendingPlugin plugin(Function<OutgoingMessage, Verdict> work) {
    return new SendingPlugin() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public Verdict outgoing(OutgoingMessage message) {
        return work.apply(message);
      }
    };
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
  void whatFailsComesBackInTheSendersLanguageWithTheOriginal() throws IOException {
    fixture.relay.answer("b@example.net", ScriptedRelay.NEVER);
    fixture.submit(fixture.mary, SendingFixture.message("drei", "a@example.net", "b@example.net"));
    fixture.send();
    MapiMessage report = fixture.in(fixture.mary, fixture.folders(fixture.mary).inbox()).getFirst();
    PropMap properties = report.properties();
    assertThat(properties.string(Tags.PR_MESSAGE_CLASS)).isEqualTo("REPORT.IPM.Note.NDR");
    assertThat(properties.string(Tags.PR_SUBJECT)).startsWith("Unzustellbare E-Mail");
    assertThat(properties.string(Tags.PR_SENDER_NAME)).isEqualTo("Mail Delivery System");
    assertThat(properties.string(Tags.PR_BODY))
        .contains("<b@example.net>: 550 5.1.1 nobody there")
        .doesNotContain("a@example.net");
    assertThat(properties.string(Tags.PR_ORIGINAL_SUBJECT)).isEqualTo("drei");
    assertThat(report.attachments())
        .anySatisfy(attachment -> assertThat(attachment.embedded()).isNotNull());
    assertThat(report.recipients())
        .singleElement()
        .satisfies(row ->
            assertThat(row.properties().string(Tags.PR_REPORT_TEXT)).isEqualTo("550 nobody there"));
    String text = original(fixture.folders(fixture.mary).inbox());
    assertThat(text)
        .contains("multipart/report; report-type=delivery-status")
        .contains("Final-Recipient: rfc822; b@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n")
        .contains("Subject: drei\r\n");
    assertThat(fixture.in(fixture.mary, fixture.folders(fixture.mary).sent())).hasSize(1);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
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
  void whomItNeverReachesIsToldAtOnceAlthoughTheMailStillWaits() {
    long inbox = fixture.folders(fixture.john).inbox();
    fixture.relay.answer("b@example.net", ScriptedRelay.NEVER);
    fixture.relay.answer("c@example.net", ScriptedRelay.LATER);
    fixture.submit(
        fixture.john,
        SendingFixture.message("early", "a@example.net", "b@example.net", "c@example.net"));
    fixture.send();
    assertThat(fixture.in(fixture.john, inbox))
        .singleElement()
        .satisfies(report ->
            assertThat(report.properties().string(Tags.PR_BODY))
                .contains("<b@example.net>: 550 5.1.1 nobody there")
                .doesNotContain("a@example.net", "c@example.net"));
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).isEmpty();
    fixture.sendAfter(LONG);
    assertThat(fixture.in(fixture.john, inbox)).hasSize(1);
    fixture.relay.answer("c@example.net", ScriptedRelay.NEVER);
    fixture.sendAfter(LONG.multipliedBy(3));
    assertThat(fixture.in(fixture.john, inbox))
        .hasSize(2)
        .anySatisfy(report ->
            assertThat(report.properties().string(Tags.PR_BODY))
                .contains("<c@example.net>: 550 ")
                .doesNotContain("a@example.net", "b@example.net"));
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).hasSize(1);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  private String original(long folder) throws IOException {
    long id =
        fixture.users.number("SELECT MAX(id) FROM hierarchy WHERE type = 5 AND parent = " + folder);
    return new String(fixture.store.messages().original(fixture.mary, id).read(), UTF_8);
  }

  @Test
  void theSenderIsToldOnceThatAMailStillWaits() throws IOException {
    long inbox = fixture.folders(fixture.mary).inbox();
    fixture.relay.answer(ScriptedRelay.LATER);
    fixture.submit(fixture.mary, SendingFixture.message("drei", "a@example.net"));
    fixture.send();
    assertThat(fixture.in(fixture.mary, inbox)).isEmpty();
    fixture.users.execute("UPDATE mapano_mail SET created = created - 4 * 3600000");
    fixture.sendAfter(LONG);
    fixture.sendAfter(LONG.multipliedBy(2));
    assertThat(fixture.users.number("SELECT attempts FROM mapano_mail")).isEqualTo(3);
    MapiMessage notice = fixture.in(fixture.mary, inbox).getFirst();
    assertThat(notice.properties().string(Tags.PR_MESSAGE_CLASS)).isEqualTo("IPM.Note");
    assertThat(notice.properties().string(Tags.PR_SUBJECT)).startsWith("Verzögerte E-Mail");
    assertThat(notice.properties().string(Tags.PR_BODY))
        .contains("<a@example.net>: ", "not now", "Es wird bis ");
    assertThat(original(inbox))
        .contains("Final-Recipient: rfc822; a@example.net\r\nAction: delayed\r\nStatus: 4.")
        .contains("Will-Retry-Until: ", "Content-Type: text/rfc822-headers", "Subject: drei\r\n")
        .doesNotContain("Hello from drei");
    fixture.relay.answer(ScriptedRelay.TAKEN);
    fixture.sendAfter(LONG.multipliedBy(3));
    assertThat(fixture.queued()).isEqualTo(EMPTY);
    assertThat(fixture.in(fixture.mary, inbox)).hasSize(1);
    assertThat(fixture.in(fixture.mary, fixture.folders(fixture.mary).sent())).hasSize(1);
  }

  @Test
  void nobodyIsToldOfADelayOfMailThatMachinesMustNotAnswer() {
    fixture.relay.answer(ScriptedRelay.LATER);
    ByteSource content = ByteSource.of("Subject: x\r\n\r\n".getBytes(UTF_8));
    int owner = fixture.account("mary").id();
    fixture
        .store
        .get(MailQueue.class)
        .enqueue(new ServerMail("", List.of("a@example.net"), content, owner));
    fixture.users.execute("UPDATE mapano_mail SET created = created - 4 * 3600000");
    fixture.send();
    assertThat(fixture.in(fixture.mary, fixture.folders(fixture.mary).inbox())).isEmpty();
    assertThat(fixture.users.number("SELECT COUNT(*) FROM mapano_mail")).isEqualTo(1);
  }

  @Test
  void whatCannotBeSentForTooLongComesBack() {
    fixture.relay.answer(ScriptedRelay.LATER);
    fixture.submit(fixture.john, SendingFixture.message("late", "a@example.net"));
    fixture.send();
    fixture.users.execute("UPDATE mapano_mail SET created = 1000");
    fixture.sendAfter(LONG);
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).inbox()))
        .singleElement()
        .satisfies(
            report -> assertThat(report.properties().string(Tags.PR_BODY)).contains("not now"));
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  /** Data that can be opened and then not be read. */
  private static ByteSource failing() {
    return new ByteSource() {
      @Override
      public long size() {
        return 1;
      }

      @Override
      public InputStream open() {
        return new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("for the test");
          }
        };
      }
    };
  }

  @Test
  void whatCannotBecomeMailComesBack() {
    fixture.plugins.add(
        plugin(shown -> {
          if (shown.message().properties().string(Tags.PR_SUBJECT).equals("defect")) {
            shown.message().recipients().add(null);
          } else {
            shown.message().attachments().add(new MapiAttachment().data(failing()));
          }
          return Verdict.CONTINUE;
        }));
    fixture.submit(fixture.john, SendingFixture.message("defect", "a@example.net"));
    fixture.submit(fixture.john, SendingFixture.message("unreadable", "a@example.net"));
    fixture.send();
    assertThat(reported()).containsExactly("defect");
    fixture.users.execute("UPDATE mapano_mail SET created = 1000");
    fixture.sendAfter(LONG);
    assertThat(reported()).containsExactly("defect", "unreadable");
    assertThat(fixture.relay.sent()).isEmpty();
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  private List<String> reported() {
    return fixture.in(fixture.john, fixture.folders(fixture.john).inbox()).stream()
        .map(report -> report.properties().string(Tags.PR_ORIGINAL_SUBJECT))
        .toList();
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
