package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.ejb.delivery.StoredRules.ENABLED;
import static org.mapano.ejb.delivery.StoredRules.bounce;
import static org.mapano.ejb.delivery.StoredRules.reply;
import static org.mapano.ejb.delivery.StoredRules.rule;
import static org.mapano.ejb.delivery.StoredRules.send;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.message.NamedValues.TypedValue;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.RuleAction;

/** Rules that send something. */
class SendingRulesTest extends DeliveryTestBase {
  private static final int FORWARD = 7;
  private static final int DELEGATE = 8;
  private static final int SUBMITTED = 0x10000001;

  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  private MapiMessage onlySent() {
    assertThat(sent()).isEqualTo(1);
    return load(john, folders(john).outbox(), 0);
  }

  private int sent() {
    return index(john, folders(john).outbox()).count();
  }

  private static String field(MapiMessage message, String name) {
    TypedValue value =
        message.named().get(NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, name));
    return value == null ? null : value.value().toString();
  }

  private static List<String> addresses(MapiMessage message, int type) {
    return message.recipients().stream()
        .map(MapiRecipient::properties)
        .filter(row -> row.integer(Tags.PR_RECIPIENT_TYPE, 0) == type)
        .map(row -> row.string(Tags.PR_SMTP_ADDRESS))
        .toList();
  }

  @Test
  void aForwardGoesOutInTheOwnersName() throws IOException {
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, 0, "a@example.org", "b@example.org")));
    deliver("Message-ID: <first@example.net>\r\n" + MAIL, john);
    MapiMessage forward = onlySent();
    PropMap properties = forward.properties();
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("FW: with data");
    assertThat(properties.string(Tags.PR_BODY))
        .startsWith("From: Sender <sender@example.net>\r\n")
        .contains("Auto forwarded by a rule\r\n\r\nHello");
    assertThat(properties.bool(Tags.PR_AUTO_FORWARDED)).isTrue();
    assertThat(properties.has(Tags.PR_INTERNET_MESSAGE_ID)).isFalse();
    assertThat(properties.has(Tags.PR_SENT_REPRESENTING_NAME)).isFalse();
    assertThat(properties.has(Tags.PR_TRANSPORT_MESSAGE_HEADERS)).isFalse();
    assertThat(addresses(forward, 1)).containsExactly("a@example.org", "b@example.org");
    assertThat(forward.attachments().getFirst().data().read()).hasSize(10);
    assertThat(field(forward, "x-kopano-rule-action")).isEqualTo("forward");
    assertThat(field(forward, "x-loop")).isEqualTo("john@example.com");
    MapiMessage original = load(john, inbox(john), 0);
    assertThat(original.properties().integer(Tags.PR_LAST_VERB_EXECUTED, 0)).isEqualTo(104);
  }

  @Test
  void aRedirectKeepsSenderTextAndRecipients() {
    int flavour = RuleAction.PRESERVE_SENDER | RuleAction.DO_NOT_MUNGE;
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, flavour, "a@example.org")));
    deliver("Message-ID: <first@example.net>\r\n" + MAIL, john);
    MapiMessage redirect = onlySent();
    PropMap properties = redirect.properties();
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("with data");
    assertThat(properties.string(Tags.PR_BODY)).startsWith("Hello");
    assertThat(properties.string(Tags.PR_SENT_REPRESENTING_NAME)).isEqualTo("Sender");
    assertThat(properties.string(Tags.PR_INTERNET_MESSAGE_ID)).isEqualTo("<first@example.net>");
    assertThat(properties.integer(Tags.PR_MESSAGE_FLAGS, 0) & MessageFlags.RESEND).isNotZero();
    assertThat(addresses(redirect, SUBMITTED)).containsExactly("a@example.org");
    assertThat(redirect.recipients()).hasSize(3);
    assertThat(field(redirect, "x-kopano-rule-action")).isEqualTo("redirect");
  }

  @Test
  void aForwardCanCarryTheMailAsAttachment() {
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, RuleAction.AS_ATTACHMENT, "a@example.org")));
    deliver(MAIL, john);
    MapiMessage forward = onlySent();
    MapiMessage inner = forward.attachments().getFirst().embedded();
    assertThat(inner.properties().string(Tags.PR_SUBJECT)).isEqualTo("with data");
    assertThat(inner.attachments()).hasSize(1);
  }

  @Test
  void aDelegateIsToldForWhomTheMailIs() {
    rules(john, rule(1, ENABLED, ANY, send(DELEGATE, 0, "a@example.org")));
    deliver(MAIL, john);
    PropMap properties = onlySent().properties();
    assertThat(properties.bool(Tags.PR_DELEGATED_BY_RULE)).isTrue();
    assertThat(properties.string(Tags.PR_RCVD_REPRESENTING_NAME)).isEqualTo("Full john");
    assertThat(properties.bool(Tags.PR_DELETE_AFTER_SUBMIT)).isTrue();
  }

  @Test
  void whatMachinesSentIsNotForwarded() {
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, 0, "a@example.org")));
    for (String field :
        List.of(
            "X-Kopano-Rule-Action: forward",
            "X-Loop: mary@example.com, John@example.com",
            "Auto-Submitted: auto-replied",
            "X-Kopano-Vacation: autorespond")) {
      deliver(field + "\r\n" + MAIL, john);
      assertThat(sent()).as(field).isZero();
    }
    assertThat(index(john, inbox(john)).count()).isEqualTo(4);
  }

  @Test
  void aMailNeverGoesTwiceThroughAMailboxWhateverTheOptions() {
    store.option("no_double_forward", "no");
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, 3, "a@example.org")));
    deliver("X-Kopano-Rule-Action: redirect\r\nX-Loop: mary@example.com\r\n" + MAIL, john);
    assertThat(field(onlySent(), "x-loop")).isEqualTo("mary@example.com, john@example.com");
    deliver("X-Loop: mary@example.com, john@example.com\r\n" + MAIL, john);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void nothingGoesBackToItsSenderOrToTheMailboxItself() {
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, 0, "Sender@example.net", "john@example.com")));
    deliver(MAIL, john);
    assertThat(sent()).isZero();
  }

  @Test
  void aForbiddenDomainIsToldToTheOwner() {
    store.option("forward_whitelist_domains", "example.com *.example.net");
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, 0, "a@example.org")));
    deliver(MAIL, john);
    assertThat(sent()).isZero();
    assertThat(index(john, inbox(john)).count()).isEqualTo(2);
    assertThat(
            IntStream.range(0, 2)
                .mapToObj(i -> load(john, inbox(john), i).properties())
                .map(properties -> properties.string(Tags.PR_SUBJECT)))
        .containsExactlyInAnyOrder("with data", "REJECT: with data");
    rules(john, rule(1, ENABLED, ANY, send(FORWARD, 0, "a@sub.EXAMPLE.net")));
    deliver(MAIL, john);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void oneMailMakesASmallNumberOfMails() {
    String[] many =
        IntStream.range(0, 50)
            .mapToObj(i -> rule(i, ENABLED, ANY, send(FORWARD, 0, "a" + i + "@example.org")))
            .toArray(String[]::new);
    rules(john, many);
    deliver(MAIL, john);
    assertThat(sent()).isEqualTo(20);
  }

  private byte[] template(String subject) {
    MapiMessage template = new MapiMessage();
    template
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note.rules.ReplyTemplate.Microsoft")
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_BODY, "Thank you");
    long id =
        store
            .messages()
            .create(john, inbox(john), template, new SaveOptions(true, 0, java.util.Set.of(), null))
            .id();
    return entryId(id);
  }

  @Test
  void aTemplateAnswersTheSender() {
    rules(john, rule(1, ENABLED, ANY, reply(template(""))));
    deliver("Message-ID: <first@example.net>\r\n" + MAIL, john);
    MapiMessage answer = onlySent();
    PropMap properties = answer.properties();
    assertThat(properties.string(Tags.PR_SUBJECT)).isEqualTo("BT: with data");
    assertThat(properties.string(Tags.PR_MESSAGE_CLASS)).isEqualTo("IPM.Note");
    assertThat(properties.string(Tags.PR_BODY)).isEqualTo("Thank you");
    assertThat(properties.string(Tags.PR_IN_REPLY_TO_ID)).isEqualTo("<first@example.net>");
    assertThat(addresses(answer, 1)).containsExactly("sender@example.net");
    assertThat(field(answer, "auto-submitted")).isEqualTo("auto-replied");
    assertThat(field(answer, "x-kopano-rule-action")).isEqualTo("reply");
  }

  @Test
  void aTemplateOfSomebodyElseIsNotUsed() {
    byte[] template = template("Secret");
    orders(inbox(mary), StoredRules.table(rule(1, ENABLED, ANY, reply(template))));
    deliver(MAIL, mary);
    assertThat(index(mary, folders(mary).outbox()).count()).isZero();
    assertThat(index(mary, inbox(mary)).count()).isEqualTo(1);
  }

  @Test
  void aBounceGoesBackWithAReportAndTheMailIsNotKept() {
    rules(john, rule(1, ENABLED, ANY, bounce(13)));
    deliver(MAIL, john);
    assertThat(index(john, inbox(john)).count()).isZero();
    assertThat(mails())
        .singleElement()
        .satisfies(mail ->
            assertThat(mail)
                .startsWith(">sender@example.net\r\n\r\n")
                .contains("From: \"Mail Delivery System\" <MAILER-DAEMON@mail.example.com>")
                .contains("report-type=delivery-status")
                .contains("Final-Recipient: rfc822; john@example.com")
                .contains("Status: 5.2.3")
                .contains("Subject: with data"));
  }

  @Test
  void aMailWithoutSenderIsKeptInsteadOfBounced() {
    rules(john, rule(1, ENABLED, ANY, bounce(38)));
    deliverFrom("", MAIL, john);
    assertThat(mails()).isEmpty();
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }
}
