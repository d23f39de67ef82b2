package org.mapano.ejb.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.delivery.HandedMail.Status;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.Marks;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.TestUsers;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.io.ByteSource;

/** Mail that programs of this machine hand over, and mail with a place of its own. */
class HandedMailTest extends DeliveryTestBase {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  private Map<String, Status> hand(Placement placement, String mail, String... recipients) {
    return store
        .get(HandedMail.class)
        .deliver(
            TestUsers.system(),
            null,
            List.of(recipients),
            placement,
            ByteSource.of(mail.getBytes(UTF_8)));
  }

  private static Placement into(boolean shared, boolean create, String... path) {
    return new Placement(false, shared, List.of(path), create, false, false);
  }

  @Test
  void everyRecipientHasAResultAndTheMailIsStoredOnce() throws Exception {
    quotas.put(storeOf(bcc).id(), QuotaState.Status.HARD);
    assertThat(
            hand(
                Placement.USUAL,
                MAIL,
                "john@example.com",
                "mary+lists@example.com",
                "nobody@example.com",
                "secret@example.com"))
        .containsExactly(
            Map.entry("john@example.com", Status.DELIVERED),
            Map.entry("mary+lists@example.com", Status.DELIVERED),
            Map.entry("nobody@example.com", Status.UNKNOWN),
            Map.entry("secret@example.com", Status.OVER_QUOTA));
    assertThat(store.storage().data()).hasSize(2);
    FolderIndex index = index(john, inbox(john));
    assertThat(store.messages().original(john, index.messageId(0)).read())
        .isEqualTo(MAIL.getBytes(UTF_8));
  }

  @Test
  void onlySystemAdministratorsHandMailOver() {
    assertThatThrownBy(() ->
            store
                .get(HandedMail.class)
                .deliver(john, null, List.of("john"), Placement.USUAL, ByteSource.of(new byte[0])))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void theSenderIsTakenFromTheMail() {
    absent(john, "", "Away");
    hand(Placement.USUAL, "Return-Path: <>\r\n" + MAIL, "john@example.com");
    assertThat(mails()).isEmpty();
    hand(Placement.USUAL, MAIL, "john@example.com");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void mailGoesWhereItIsTold() {
    StoreInfo shared = store.stores().createPublic(TestUsers.system(), 0, "en_US.UTF-8");
    hand(new Placement(true, false, List.of(), false, true, true), MAIL, "john@example.com");
    FolderIndex junk = index(john, folders(john).junk());
    assertThat(junk.count()).isEqualTo(1);
    assertThat(junk.marks(0) & Marks.SEEN).isEqualTo(Marks.SEEN);
    assertThat(store.events().published())
        .noneMatch(event -> event.kind() == StoreEvent.Kind.NEW_MAIL);

    hand(into(false, true, "Projects", "New"), MAIL, "john@example.com");
    hand(into(false, false, "projects", "NEW"), MAIL, "john@example.com");
    long made =
        store.folders().subtree(john, folders(john).ipmSubtree()).stream()
            .filter(folder -> folder.name().equals("New"))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(index(john, made).count()).isEqualTo(2);

    hand(into(false, false, "missing"), MAIL, "john@example.com");
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);

    long root = store.stores().specialFolders(shared.id()).ipmSubtree();
    hand(into(true, false), MAIL, "john@example.com");
    assertThat(index(TestUsers.system(), root).count()).isEqualTo(1);
  }

  @Test
  void aMailThatGoesRoundIsRefused() {
    String hops = "Received: from a by b; Sun, 22 Nov 2026 10:00:00 +0000\r\n";
    assertThat(deliver(hops.repeat(99) + MAIL, john).values())
        .containsOnly(DeliveryResult.DELIVERED);
    assertThat(deliver(hops.repeat(100) + MAIL, john).values()).containsOnly(DeliveryResult.LOOP);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }
}
