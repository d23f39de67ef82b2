package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.prop.Tags;

/** A user with a store, for contracts that every supported database must pass. */
abstract class StoreContract {
  StoreFixture store;
  StoreSession john;
  StoreInfo johnStore;
  SpecialFolders johnFolders;

  abstract TestDatabase open();

  @BeforeEach
  void createStore() {
    store = new StoreFixture(open());
    john = store.users().add("john", 0);
    johnStore = store.stores().createPrivate(TestUsers.system(), john.userId(), "en_US.UTF-8");
    johnFolders = store.stores().specialFolders(johnStore.id());
  }

  @AfterEach
  void closeStore() {
    try {
      FolderAudit.check(store, johnStore.id());
    } finally {
      store.close();
    }
  }

  static MapiMessage mail(String subject) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_SUBJECT, subject)
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Note")
        .put(Tags.PR_BODY, "Text of " + subject);
    MapiRecipient recipient = new MapiRecipient();
    recipient
        .properties()
        .put(Tags.PR_RECIPIENT_TYPE, 1)
        .put(Tags.PR_DISPLAY_NAME, "Mary")
        .put(Tags.PR_ENTRYID, bytes("entry id of Mary"));
    message.recipients().add(recipient);
    return message;
  }

  static MapiAttachment attachment(String name, String data) {
    MapiAttachment attachment = new MapiAttachment().data(ByteSource.of(bytes(data)));
    attachment.properties().put(Tags.PR_ATTACH_METHOD, 1).put(Tags.PR_ATTACH_LONG_FILENAME, name);
    return attachment;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  SavedMessage save(long folderId, String subject) {
    return store.messages().create(john, folderId, mail(subject), SaveOptions.PLAIN);
  }

  FolderInfo info(long folderId) {
    return store.folders().get(john, folderId);
  }

  long count(String from) {
    return store
        .database()
        .transactions()
        .read(tx -> FolderAudit.number(tx, "SELECT COUNT(*) FROM " + from + " AND 0 < ?", 1));
  }

  static void assertFails(ErrorCode code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  static SaveOptions options(int marks, Set<String> keywords, String original) {
    return new SaveOptions(
        false, marks, keywords, original == null ? null : ByteSource.of(bytes(original)));
  }

  String subject(long messageId) {
    return store.messages().load(john, messageId).properties().string(Tags.PR_SUBJECT);
  }

  Map<Long, SavedMessage> move(long target, Long... ids) {
    return store.messages().move(john, List.of(ids), target);
  }
}
