package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.transfer.ExportChoice;
import org.mapano.ejb.transfer.MessageExports;
import org.mapano.ejb.transfer.MessageImports;
import org.mapano.ejb.transfer.WholeMessage;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.message.MapiAttachment;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** What taking whole messages out and putting them in must do on every supported database. */
abstract class TransferContract extends StoreContract {
  private static final NamedProperty NAME =
      NamedProperty.of(Guid.parse("{00020329-0000-0000-C000-000000000046}"), "transfer-test");
  private static final Set<Integer> KEYS = Set.of(Tags.PR_ENTRYID, Tags.PR_SOURCE_KEY);

  private MessageExports exports;
  private MessageImports imports;
  private ObjectIds ids;

  @BeforeEach
  void parts() {
    exports = store.get(MessageExports.class);
    imports = store.get(MessageImports.class);
    ids = store.get(ObjectIds.class);
  }

  private byte[] newId() {
    return EntryId.create(johnStore.guid(), EntryId.Type.MESSAGE).toBytes();
  }

  private byte[] id(long objectId) {
    return ids.entryId(objectId).orElseThrow();
  }

  private SavedMessage saveNested(String subject) {
    MapiMessage inner = mail("inner " + subject);
    inner.attachments().add(attachment("deep.txt", "deep data"));
    MapiMessage message = mail(subject);
    message.named().put(NAME, PropType.UNICODE, "named value");
    message.attachments().add(attachment("flat.txt", "flat data"));
    MapiAttachment holder = new MapiAttachment().embedded(inner);
    holder.properties().put(Tags.PR_ATTACH_METHOD, 5);
    message.attachments().add(holder);
    return store
        .messages()
        .create(john, johnFolders.inbox(), message, options(0, Set.of(), "Subject: raw\r\n\r\nx"));
  }

  private List<ExportChoice> choose(StoreSession session, byte[]... entryIds) {
    return exports.choose(session, MessageExports.Naming.ENTRY_ID, List.of(entryIds), KEYS);
  }

  private WholeMessage load(byte[] entryId) {
    return exports.load(john, choose(john, entryId).getFirst().messageId()).orElseThrow();
  }

  private MessageImports.Target into(long folder, byte[] entryId) {
    return new MessageImports.Target(id(folder), entryId, true, false, 0);
  }

  private static MessageImports.Target over(byte[] entryId) {
    return new MessageImports.Target(null, entryId, false, false, 0);
  }

  /** A message as another server would send it: with a source key of its own, without ids. */
  private static ObjectTree received(ObjectTree tree, String key) {
    PropMap values = new PropMap(tree.properties());
    values.removeId(PropTag.id(Tags.PR_EC_IMAP_ID));
    if (values.has(Tags.PR_SOURCE_KEY)) {
      values.put(Tags.PR_SOURCE_KEY, bytes(key));
    }
    return new ObjectTree(
        tree.type(),
        0,
        0,
        false,
        values,
        List.of(),
        null,
        tree.children().stream().map(child -> received(child, key)).toList(),
        tree.data());
  }

  /** What of a message must be the same at the other side, as text. */
  private static String picture(ObjectTree tree) {
    List<String> lines = new ArrayList<>();
    tree.properties().stream()
        .filter(value ->
            !Set.of(
                    Tags.PR_SOURCE_KEY,
                    Tags.PR_EC_IMAP_ID,
                    Tags.PR_CHANGE_KEY,
                    Tags.PR_PREDECESSOR_CHANGE_LIST,
                    Tags.PR_LOCAL_COMMIT_TIME_MAX,
                    Tags.PR_MESSAGE_SIZE)
                .contains(value.tag()))
        .forEach(value -> lines.add(value + (value.value() instanceof byte[] b ? text(b) : "")));
    lines.sort(null);
    try {
      lines.add("data " + (tree.data() == null ? null : text(tree.data().read())));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    tree.children().stream().map(TransferContract::picture).sorted().forEach(lines::add);
    return tree.type() + lines.toString();
  }

  private static String text(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  @Test
  void aMessageIsTheSameAfterTheWay() {
    WholeMessage sent = load(id(saveNested("far").id()));
    assertThat(sent.names()).containsValue(NAME);
    byte[] entryId = newId();
    imports.save(john, into(johnFolders.drafts(), entryId), received(sent.tree(), "other key"));
    WholeMessage arrived = load(entryId);
    assertThat(picture(arrived.tree())).isEqualTo(picture(sent.tree()));
    assertThat(arrived.tree().properties().bytes(Tags.PR_SOURCE_KEY)).isEqualTo(bytes("other key"));
    assertThat(arrived.tree().data()).isNotNull();
    assertThat(info(johnFolders.drafts()).messages()).isEqualTo(1);
  }

  @Test
  void aReplacementKeepsTheIdsAndNothingElse() {
    SavedMessage old = saveNested("old");
    SavedMessage other = save(johnFolders.drafts(), "new");
    byte[] entryId = id(old.id());
    int imapId = load(entryId).tree().properties().integer(Tags.PR_EC_IMAP_ID, 0);
    ObjectTree contents = received(load(id(other.id())).tree(), "unused");
    imports.save(john, over(entryId), contents);
    ObjectTree replaced = load(entryId).tree();
    assertThat(picture(replaced)).isEqualTo(picture(contents));
    assertThat(replaced.id()).isEqualTo(old.id());
    assertThat(replaced.properties().integer(Tags.PR_EC_IMAP_ID, 0)).isEqualTo(imapId);
    assertThat(replaced.properties().bytes(Tags.PR_SOURCE_KEY)).isNotEqualTo(bytes("unused"));
    assertThat(store.storage().data()).isEmpty();
    assertThat(info(johnFolders.inbox()).messages()).isEqualTo(1);
  }

  @Test
  void onlyLivingReadableMessagesAreChosen() {
    byte[] gone = id(save(johnFolders.inbox(), "gone").id());
    byte[] here = id(save(johnFolders.inbox(), "here").id());
    store.messages().delete(john, johnFolders.inbox(), List.of(ids.get(gone)), false);
    List<ExportChoice> chosen = choose(john, newId(), gone, id(johnFolders.inbox()), here);
    assertThat(chosen).extracting(ExportChoice::step).containsExactly(3);
    assertThat(chosen.getFirst().values().bytes(Tags.PR_ENTRYID)).isEqualTo(here);
    StoreSession mary = store.users().add("mary", 0);
    assertThat(choose(mary, here)).isEmpty();
    assertThat(exports.load(mary, ids.get(here))).isEmpty();
    byte[] key = chosen.getFirst().values().bytes(Tags.PR_SOURCE_KEY);
    assertThat(exports.choose(john, MessageExports.Naming.SOURCE_KEY, List.of(key), KEYS))
        .hasSize(1);
  }

  @Test
  void importsAreRefusedBeforeAnythingIsFetched() {
    byte[] gone = id(save(johnFolders.inbox(), "gone").id());
    byte[] here = id(save(johnFolders.inbox(), "here").id());
    store.messages().delete(john, johnFolders.inbox(), List.of(ids.get(gone)), false);
    StoreSession mary = store.users().add("mary", 0);
    MessageImports.Target fresh = into(johnFolders.inbox(), newId());
    assertFails(ErrorCode.NO_ACCESS, () -> imports.check(mary, fresh));
    assertFails(ErrorCode.NO_ACCESS, () -> imports.check(mary, over(here)));
    assertFails(ErrorCode.NOT_FOUND, () -> imports.check(john, over(newId())));
    assertFails(ErrorCode.OBJECT_DELETED, () -> imports.check(john, over(gone)));
    assertFails(
        ErrorCode.INVALID_ENTRYID, () -> imports.check(john, over(id(johnFolders.inbox()))));
    store.quota(QuotaState.Status.HARD);
    assertFails(ErrorCode.STORE_FULL, () -> imports.check(john, fresh));
  }

  @Test
  void aMessageThatSaysItIsSubmittedIsNot() {
    ObjectTree tree = received(load(id(save(johnFolders.inbox(), "m").id())).tree(), "k");
    tree.properties().put(Tags.PR_MESSAGE_FLAGS, 5);
    byte[] entryId = newId();
    imports.save(john, into(johnFolders.outbox(), entryId), tree);
    assertThat(load(entryId).tree().properties().integer(Tags.PR_MESSAGE_FLAGS, 0)).isEqualTo(1);
  }
}
