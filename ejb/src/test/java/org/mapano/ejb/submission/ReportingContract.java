package org.mapano.ejb.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What senders are told of mail that does not arrive, on every supported database. */
abstract class ReportingContract extends SendingTestBase {
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
}
