package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.ejb.delivery.StoredRules.ENABLED;
import static org.mapano.ejb.delivery.StoredRules.delete;
import static org.mapano.ejb.delivery.StoredRules.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Answers of users who are out of office. */
class AbsenceTest extends DeliveryTestBase {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  @Test
  void theSenderIsToldOnceInAPeriod() {
    absent(john, "Fort für länger", "Zurück am Montag – bis dahin hilft Mary.\n");
    deliver("Message-ID: <b@example.net>\r\nReferences: <a@example.net>\r\n" + MAIL, john);
    deliver(MAIL, john);
    assertThat(mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail)
              .startsWith(">sender@example.net\r\n\r\n")
              .contains("From: \"Full john\" <john@example.com>\r\n")
              .contains("To: sender@example.net\r\n")
              .contains("In-Reply-To: <b@example.net>\r\n")
              .contains("References: <a@example.net> <b@example.net>\r\n")
              .contains("X-Kopano-Vacation: autorespond\r\n")
              .contains("Auto-Submitted: auto-replied\r\n")
              .contains("X-Auto-Response-Suppress: All\r\n")
              .contains("Precedence: bulk\r\n")
              .contains("Subject: =?")
              .contains("Content-Type: text/plain; charset=utf-8; format=flowed\r\n");
          String body = mail.substring(mail.indexOf("\r\n\r\n", 30) + 4).strip();
          assertThat(new String(Base64.getMimeDecoder().decode(body), UTF_8))
              .isEqualTo("Zurück am Montag – bis dahin hilft Mary.\r\n");
        });
    store.option("timelimit", "0");
    deliver(MAIL, john);
    assertThat(mails()).hasSize(2);
    assertThat(index(john, inbox(john)).count()).isEqualTo(3);
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void anotherProgramAnswersInPlaceOfTheServer(@TempDir Path directory) throws Exception {
    Path program = directory.resolve("responder");
    Files.writeString(
        program,
        """
        #!/bin/sh
        cd %s
        { echo "$1|$2|$3|$4|$MESSAGE_TO_ME$MESSAGE_CC_ME$MESSAGE_BCC_ME"; cat "$5" "$MAILHEADERS"; } > part
        mv part answer
        """
            .formatted(directory));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    store.option("autoresponder", program.toString());
    absent(mary, "Away; `x`", "gone");
    deliver(MAIL, mary);
    Path answer = directory.resolve("answer");
    while (!Files.exists(answer)) {
      Thread.sleep(5);
    }
    assertThat(Files.readString(answer))
        .startsWith("mary@example.com|sender@example.net|Away; `x` [with data]|mary|010\n")
        .contains("X-Kopano-Vacation: autorespond\r\n")
        .contains("Subject: with data");
    assertThat(mails()).isEmpty();
    store.option("autoresponder", directory.resolve("missing").toString());
    absent(john, "", "gone");
    deliver(MAIL, john);
    assertThat(mails()).as("without the program the server answers").hasSize(1);
  }

  @Test
  void everySenderIsToldAndTheUsualSubjectIsUsed() {
    absent(john, "", "Away");
    deliver(MAIL, john);
    deliver(MAIL.replace("sender@example.net", "other@example.net"), john);
    assertThat(mails())
        .hasSize(2)
        .allSatisfy(mail -> assertThat(mail).contains("Subject: Out of office [with data]\r\n"));
  }

  @Test
  void onlyWhoIsNamedInToIsMeantUnlessOptionsSayMore() {
    absent(mary, "", "Away");
    absent(bcc, "", "Away");
    deliver(MAIL, mary, bcc);
    assertThat(mails()).isEmpty();
    store.option("autorespond_cc", "1");
    deliver(MAIL, mary, bcc);
    assertThat(mails()).hasSize(1);
    store.option("autorespond_bcc", "yes");
    deliver(MAIL, mary, bcc);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void anAbsenceBeginsAndEnds() {
    absent(john, "", "Away");
    between(RECEIVED.plusSeconds(60), null);
    deliver(MAIL, john);
    between(RECEIVED.minusSeconds(120), RECEIVED.minusSeconds(60));
    deliver(MAIL, john);
    assertThat(mails()).isEmpty();
    between(RECEIVED.minusSeconds(120), RECEIVED.plusSeconds(60));
    deliver(MAIL, john);
    assertThat(mails()).hasSize(1);
  }

  private void between(Instant from, Instant until) {
    PropMap set = new PropMap().put(Tags.PR_EC_OUTOFOFFICE_FROM, MapiTime.ticks(from));
    if (until != null) {
      set.put(Tags.PR_EC_OUTOFOFFICE_UNTIL, MapiTime.ticks(until));
    }
    store.stores().change(john, storeOf(john).id(), set, List.of());
  }

  @Test
  void machinesListsAndJunkGetNoAnswer() {
    absent(john, "", "Away");
    for (String field :
        List.of(
            "Precedence: list",
            "Auto-Submitted: auto-generated",
            "List-Id: <list.example.net>",
            "X-Spam-Flag: yes, very",
            "X-Amazon-Mail-Relay-Type: notification",
            "X-Auto-Response-Suppress: DR, OOF",
            "X-Spam-Status: Yes, score=9")) {
      deliver(field + "\r\n" + MAIL, john);
      assertThat(mails()).as(field).isEmpty();
    }
  }

  @Test
  void noAnswerToWhatTheMailSystemSends() {
    absent(john, "", "Away");
    for (String sender :
        List.of(
            "", "mailer-daemon@example.net", "Postmaster@example.net", "root", "a-bounces@b.net")) {
      deliverFrom(sender, MAIL, john);
      assertThat(mails()).as(sender).isEmpty();
    }
  }

  @Test
  void nobodyAnswersHimselfOrTheMailSystem() {
    absent(john, "", "Away");
    deliver(MAIL.replace("sender@example.net", "john@example.com"), john);
    deliver(MAIL.replace("sender@example.net", "MAILER-DAEMON@example.net"), john);
    assertThat(mails()).isEmpty();
  }

  @Test
  void theSenderIsToldEvenWhenARuleDeletesTheMail() {
    absent(john, "", "Away");
    rules(john, rule(1, ENABLED, ANY, delete()));
    deliver(MAIL, john);
    assertThat(mails()).hasSize(1);
    assertThat(index(john, inbox(john)).count()).isZero();
  }
}
