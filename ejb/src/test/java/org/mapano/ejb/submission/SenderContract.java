package org.mapano.ejb.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.delivery.DirectoryEntry;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.inbound.ResolvedAddress;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** In whose name and to whom is sent, on every supported database. */
abstract class SenderContract extends SendingTestBase {
  @Test
  void sendingInAnotherNameNeedsTheRight() {
    UserAccount mary = fixture.account("mary");
    MapiMessage message = SendingFixture.message("as mary", "a@example.net");
    SendingFixture.represent(message, mary);
    fixture.submit(fixture.john, message);
    fixture.send();
    assertThat(fixture.relay.sent()).isEmpty();
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).inbox()))
        .singleElement()
        .satisfies(report ->
            assertThat(report.properties().string(Tags.PR_BODY))
                .contains("You are not allowed to send as user or group \"Mary Major\""));
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  @Test
  void whoMaySendAsShowsOnlyTheOtherAndTheOtherGetsACopy() {
    UserAccount mary = fixture.account("mary");
    fixture.users.node.relations.add(
        mary, fixture.account("john"), org.mapano.ejb.users.Relation.SEND_AS);
    fixture.users.waitASecond();
    MapiMessage message = SendingFixture.message("as mary", "a@example.net");
    SendingFixture.represent(message, mary);
    fixture.submit(fixture.john, message);
    fixture.send();
    assertThat(fixture.relay.sent())
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.sender()).isEqualTo("mary@example.com");
          assertThat(sent.text())
              .contains("From: \"Mary Major\" <mary@example.com>\r\n")
              .doesNotContain("Sender:")
              .doesNotContain("john@example.com");
        });
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).sent())).hasSize(1);
    assertThat(fixture.in(fixture.mary, fixture.folders(fixture.mary).sent())).hasSize(1);
  }

  @Test
  void aDelegateSendsOnBehalf() {
    UserAccount mary = fixture.account("mary");
    long freeBusy =
        fixture.store.stores().freeBusyMessage(fixture.storeOf(fixture.mary).id()).orElseThrow();
    byte[] john = DirectoryEntry.of(fixture.account("john")).entryId();
    fixture
        .store
        .messages()
        .change(
            fixture.mary,
            freeBusy,
            new PropMap().put(Tags.PR_SCHDINFO_DELEGATE_ENTRYIDS, List.of(john)),
            List.of());
    MapiMessage message = SendingFixture.message("for mary", "a@example.net");
    SendingFixture.represent(message, mary);
    fixture.submit(fixture.john, message);
    fixture.send();
    assertThat(fixture.relay.sent())
        .singleElement()
        .satisfies(sent ->
            assertThat(sent.text())
                .contains("From: \"Mary Major\" <mary@example.com>\r\n")
                .contains("Sender: \"John Doe\" <john@example.com>\r\n"));
    assertThat(fixture.in(fixture.mary, fixture.folders(fixture.mary).sent())).hasSize(1);
  }

  @Test
  void groupsWithoutAddressAreExpanded() {
    MapiMessage message = SendingFixture.message("all of sales", "a@example.net");
    UserAccount sales = fixture.users.node.objects.findGroup("sales").orElseThrow();
    SendingFixture.add(message, 2, DirectoryEntry.of(sales));
    fixture.submit(fixture.mary, message);
    fixture.send();
    assertThat(fixture.relay.sent())
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.recipients()).containsExactly("a@example.net", "john@example.com");
          assertThat(sent.text()).containsPattern("Cc: \"?sales\"?:;\r\n");
        });
  }

  @Test
  void nobodyToSendToIsReported() {
    MapiMessage message = SendingFixture.message("to nobody");
    SendingFixture.add(message, 1, ResolvedAddress.oneOff("Nobody", "not an address"));
    fixture.submit(fixture.john, message);
    fixture.send();
    assertThat(fixture.relay.sent()).isEmpty();
    assertThat(fixture.in(fixture.john, fixture.folders(fixture.john).inbox()))
        .singleElement()
        .satisfies(report ->
            assertThat(report.properties().string(Tags.PR_BODY))
                .contains("No recipients in e-mail"));
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  @Test
  void aUserSubmitsTextAndMayNotForgeTheSender() {
    MailSubmission submission = fixture.store.get(MailSubmission.class);
    submission.submit(fixture.john, mail("From: Anybody <john@example.com>"));
    fixture.send();
    assertThat(fixture.relay.sent())
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.recipients()).containsExactly("a@example.net", "secret@example.net");
          assertThat(sent.text())
              .contains("From: \"John Doe\" <john@example.com>\r\n")
              .contains("Subject: as text\r\n")
              .doesNotContain("secret@example.net");
        });
    assertThatThrownBy(() -> submission.submit(fixture.john, mail("From: mary@example.com")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Mary Major");
    assertThatThrownBy(() -> submission.submit(fixture.john, mail("From: boss@example.org")))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() ->
            submission.submit(
                fixture.john, ByteSource.of("Subject: nobody\r\n\r\nx\r\n".getBytes(UTF_8))))
        .isInstanceOf(StoreException.class);
    assertThat(fixture.queued()).isEqualTo(EMPTY);
  }

  private static ByteSource mail(String from) {
    String text =
        from + "\r\nTo: a@example.net\r\nBcc: secret@example.net\r\nSubject: as text\r\n\r\nHi\r\n";
    return ByteSource.of(text.getBytes(UTF_8));
  }
}
