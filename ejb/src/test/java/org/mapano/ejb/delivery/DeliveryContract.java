package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** What delivery must do on every supported database. */
abstract class DeliveryContract extends DeliveryTestBase {
  @Test
  void oneMailReachesManyAndIsStoredOnce() throws IOException {
    Map<Integer, DeliveryResult> results = deliver(MAIL, john, mary, bcc);
    assertThat(results.values()).containsOnly(DeliveryResult.DELIVERED);
    // one attachment and one original, whoever has them
    assertThat(store.storage().data()).hasSize(2);
    for (StoreSession user : List.of(john, mary, bcc)) {
      MapiMessage message = load(user, inbox(user), 0);
      assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("with data");
      assertThat(message.properties().string(Tags.PR_BODY)).startsWith("Hello");
      assertThat(message.attachments()).hasSize(1);
      assertThat(message.attachments().get(0).data().read())
          .isEqualTo(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    }
  }

  @Test
  void theOriginalIsKeptWithTraceHeaders() throws IOException {
    deliver(MAIL, john);
    FolderIndex index = index(john, inbox(john));
    String original = new String(store.messages().original(john, index.messageId(0)).read(), UTF_8);
    assertThat(original).endsWith(MAIL);
    assertThat(original.substring(0, original.length() - MAIL.length()))
        .matches(
            "Return-Path: <sender@example\\.net>\r\n"
                + "Received: from mx\\.example\\.net \\(192\\.0\\.2\\.7\\)\r\n"
                + "\tby mail\\.example\\.com \\(kopano-dagent\\) with LMTP;\r\n"
                + "\t\\w{3}, 2[123] Nov 2026 \\d\\d:\\d\\d:30 [+-]\\d{4} \\([^)]+\\)\r\n");
    assertThat(index.size(0)).isEqualTo(original.length());
    assertThat(store.messages().outlines(john, inbox(john), List.of(index.messageId(0))).values())
        .singleElement()
        .satisfies(outline -> {
          assertThat(outline.size()).isEqualTo(original.length());
          assertThat(outline.envelope()).contains("\"with data\"");
          assertThat(outline.fullStructure()).contains("\"mixed\"");
        });
  }

  @Test
  void everybodyLearnsHowHeIsAddressed() {
    deliver(MAIL, john, mary, bcc);
    assertThat(addressing(john)).containsExactly(true, false, true, false);
    assertThat(addressing(mary)).containsExactly(false, true, true, false);
    assertThat(addressing(bcc)).containsExactly(false, false, false, true);
    PropMap properties = load(mary, inbox(mary), 0).properties();
    assertThat(properties.string(Tags.PR_RECEIVED_BY_NAME)).isEqualTo("Full mary");
    assertThat(properties.string(Tags.PR_RECEIVED_BY_ADDRTYPE)).isEqualTo("ZARAFA");
    assertThat(properties.string(Tags.PR_RCVD_REPRESENTING_EMAIL_ADDRESS)).isEqualTo("mary");
    assertThat(properties.bytes(Tags.PR_RECEIVED_BY_SEARCH_KEY))
        .isEqualTo("ZARAFA:MARY@EXAMPLE.COM\0".getBytes(UTF_8));
  }

  @Test
  void deliveryReportNamesWhomItIsAboutAndIsForWhomItCameTo() {
    deliver(
        "To: john@example.com\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nx\r\n"
            + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\n"
            + "Final-Recipient: rfc822; gone@example.net\r\nAction: failed\r\n--b--\r\n",
        john);
    MapiMessage message = load(john, inbox(john), 0);
    assertThat(message.properties().string(Tags.PR_MESSAGE_CLASS)).isEqualTo("REPORT.IPM.Note.NDR");
    assertThat(message.recipients())
        .extracting(row -> row.properties().string(Tags.PR_EMAIL_ADDRESS))
        .containsExactly("gone@example.net");
    assertThat(addressing(john)).containsExactly(true, false, true, false);
  }

  private List<Boolean> addressing(StoreSession user) {
    PropMap properties = load(user, inbox(user), 0).properties();
    return List.of(
        properties.bool(Tags.PR_MESSAGE_TO_ME),
        properties.bool(Tags.PR_MESSAGE_CC_ME),
        properties.bool(Tags.PR_MESSAGE_RECIP_ME),
        properties.bool(Tags.PR_EC_MESSAGE_BCC_ME));
  }

  @Test
  void markedJunkGoesToTheJunkFolder() {
    deliver("X-Spam-Status: yes, score=9\r\n" + MAIL, john);
    deliver("X-Spam-Status: No, score=1\r\n" + MAIL, john);
    assertThat(index(john, folders(john).junk()).count()).isEqualTo(1);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  @Test
  void theCostDoesNotGrowWithTheRecipients() {
    deliver(MAIL, john, mary, bcc);
    long before = store.database().statements();
    deliver(MAIL, john);
    long one = store.database().statements() - before;
    before = store.database().statements();
    deliver(MAIL, john, mary, bcc);
    long three = store.database().statements() - before;
    // a further owner of the same data is one statement more, whatever the number of recipients
    assertThat(three - one).isLessThanOrEqualTo(2);
    assertThat(one).isLessThanOrEqualTo(20);
  }

  @Test
  void expiredMailIsNotStored() {
    Map<Integer, DeliveryResult> results =
        deliver("Expiry-Time: Sat, 21 Nov 2026 00:00:00 +0000\r\n" + MAIL, john, mary);
    assertThat(results.values()).containsOnly(DeliveryResult.EXPIRED);
    assertThat(index(john, inbox(john)).count()).isZero();
    assertThat(store.storage().data()).isEmpty();
  }

  @Test
  void aFullStoreTakesNothing() {
    quotas.put(storeOf(john).id(), QuotaState.Status.HARD);
    assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.OVER_QUOTA);
    quotas.put(storeOf(john).id(), QuotaState.Status.SOFT);
    assertThat(deliver(MAIL, john).values()).containsOnly(DeliveryResult.DELIVERED);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  @Test
  void newMailIsAnnounced() {
    store.events().published().clear();
    deliver(MAIL, john);
    assertThat(store.events().published())
        .filteredOn(event -> event.kind() == StoreEvent.Kind.NEW_MAIL)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.folderId()).isEqualTo(inbox(john));
          assertThat(event.objectId()).isEqualTo(index(john, inbox(john)).messageId(0));
        });
  }

  @Test
  void oneBrokenMailboxDoesNotHarmTheOthers() {
    markDeleted(inbox(mary));
    Map<Integer, DeliveryResult> results = deliver(MAIL, john, mary, bcc);
    assertThat(results)
        .containsEntry(john.userId(), DeliveryResult.DELIVERED)
        .containsEntry(mary.userId(), DeliveryResult.TEMPORARY_FAILURE)
        .containsEntry(bcc.userId(), DeliveryResult.DELIVERED);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    restore(inbox(mary));
  }

  @Test
  void aFailingDatabaseStoresNothingAndFailsForNow() {
    failing.failure = StoreException.temporary("The database cannot be reached", null);
    Map<Integer, DeliveryResult> results = deliver(MAIL, john, mary);
    assertThat(results.values()).containsOnly(DeliveryResult.TEMPORARY_FAILURE);
    failing.failure = null;
    assertThat(store.storage().data()).isEmpty();
    assertThat(index(john, inbox(john)).count()).isZero();
    assertThat(deliver(MAIL, john, mary).values()).containsOnly(DeliveryResult.DELIVERED);
  }

  @Test
  void aMailThatNoConverterUnderstandsArrivesAsAttachment() throws IOException {
    MailConverter broken =
        new MailConverter(store.users(), store.get(org.mapano.ejb.config.ServerConfig.class)) {
          @Override
          public ConvertedMail convert(ByteSource mail, Instant now, IntPredicate visible) {
            throw new IllegalStateException("a defect");
          }
        };
    Delivery defective =
        new MailDelivery(
            store.users(),
            store.get(Mailboxes.class),
            broken,
            store.get(DeliverySteps.class),
            store.get(PluginSteps.class),
            store.get(DeliveryWriter.class),
            store.get(MailFiling.class),
            store.get(org.mapano.ejb.config.ServerConfig.class));
    assertThat(
            defective
                .deliver(ENVELOPE, List.of(account(john)), ByteSource.of(MAIL.getBytes(UTF_8)))
                .values())
        .containsOnly(DeliveryResult.DELIVERED);
    MapiMessage message = load(john, inbox(john), 0);
    assertThat(message.properties().string(Tags.PR_SUBJECT)).isEqualTo("Fallback delivery");
    assertThat(new String(message.attachments().get(0).data().read(), UTF_8)).endsWith(MAIL);
  }

  @Test
  void knowsWhoHasAMailbox() {
    assertThat(delivery.resolve("john@example.com").status())
        .isEqualTo(RecipientLookup.Status.ACCEPTED);
    assertThat(delivery.resolve("john@example.com").user().id()).isEqualTo(john.userId());
    assertThat(delivery.resolve("nobody@example.com").status())
        .isEqualTo(RecipientLookup.Status.UNKNOWN);
    store.users().add("storeless", 0);
    assertThat(delivery.resolve("storeless@example.com").status())
        .isEqualTo(RecipientLookup.Status.TEMPORARY_FAILURE);
  }

  @Test
  void clientsFileMailWithMarksAndTime() throws IOException {
    Instant received = Instant.parse("2020-02-03T04:05:06Z");
    SavedMessage saved =
        delivery.file(
            john,
            folders(john).drafts(),
            ByteSource.of(MAIL.getBytes(UTF_8)),
            received,
            Marks.DRAFT | Marks.SEEN,
            Set.of("work"));
    FolderIndex index = index(john, folders(john).drafts());
    assertThat(index.messageId(0)).isEqualTo(saved.id());
    assertThat(index.marks(0) & (Marks.DRAFT | Marks.SEEN)).isEqualTo(Marks.DRAFT | Marks.SEEN);
    assertThat(index.keywords(0)).containsExactly("work");
    assertThat(store.messages().original(john, saved.id()).read()).isEqualTo(MAIL.getBytes(UTF_8));
    PropMap properties = store.messages().load(john, saved.id()).properties();
    assertThat(properties.has(Tags.PR_SENDER_NAME)).isFalse();
    assertThat(properties.longValue(Tags.PR_MESSAGE_DELIVERY_TIME))
        .isEqualTo(org.mapano.mapi.time.MapiTime.ticks(received));
  }

  @Test
  void filingIsUndoneWhenTheFolderIsGone() {
    long drafts = folders(john).drafts();
    markDeleted(drafts);
    assertThatThrownBy(() ->
            delivery.file(
                john,
                folders(john).drafts(),
                ByteSource.of(MAIL.getBytes(UTF_8)),
                null,
                0,
                Set.of()))
        .isInstanceOf(StoreException.class);
    assertThat(store.storage().data()).isEmpty();
    restore(drafts);
  }
}
