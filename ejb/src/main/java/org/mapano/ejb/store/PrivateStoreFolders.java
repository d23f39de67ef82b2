package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.mapano.ejb.folder.FolderWriter;
import org.mapano.ejb.folder.NewFolder;
import org.mapano.ejb.folder.ReceiveFolders;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.message.MessageWriter;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AclRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.RenEntryIds;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Fills a new private store with its default folders (store-semantics 14). */
@Singleton
public class PrivateStoreFolders {
  private static final int FINDER_RIGHTS = 0x499;
  private static final int ALL_FOLDERS_VALID = 0xFF;
  private static final int FREEBUSY_MONTHS = 0x68690003;
  private static final byte[] NONE = {};

  private final StoreCatalog catalog;
  private final FolderWriter folders;
  private final PropertyRows properties;
  private final ReceiveFolders receiveFolders;
  private final MessageWriter messages;
  private final AclRows acl;

  @Inject
  public PrivateStoreFolders(
      StoreCatalog catalog,
      FolderWriter folders,
      PropertyRows properties,
      ReceiveFolders receiveFolders,
      MessageWriter messages,
      AclRows acl) {
    this.catalog = catalog;
    this.folders = folders;
    this.properties = properties;
    this.receiveFolders = receiveFolders;
    this.messages = messages;
    this.acl = acl;
  }

  void create(Tx tx, FolderFacts root, Author owner, String locale) throws SQLException {
    long storeId = root.store().storeId();
    ResourceBundle names = DefaultFolder.names(locale);
    Map<DefaultFolder, byte[]> entryIds = new EnumMap<>(DefaultFolder.class);
    Map<DefaultFolder, Long> ids = new EnumMap<>(DefaultFolder.class);
    for (DefaultFolder folder : DefaultFolder.values()) {
      entryIds.put(folder, EntryId.create(root.store().guid(), EntryId.Type.FOLDER).toBytes());
    }
    insert(tx, root, true, names, owner, entryIds, ids);
    FolderFacts subtree = catalog.folder(tx, ids.get(DefaultFolder.IPM_SUBTREE));
    insert(tx, subtree, false, names, owner, entryIds, ids);
    acl.grant(tx, ids.get(DefaultFolder.FINDER_ROOT), StoreSession.EVERYONE, FINDER_RIGHTS);
    long inbox = ids.get(DefaultFolder.INBOX);
    receiveFolders.insert(
        tx, storeId, Map.of("IPC", root.folderId(), "", inbox, "IPM", inbox, "REPORT.IPM", inbox));
    PropMap onInbox = onInbox(entryIds);
    onInbox.put(Tags.PR_FREEBUSY_ENTRYIDS, freeBusy(tx, root, owner, entryIds, ids));
    properties.put(
        tx,
        List.of(
            new ObjectProperties(storeId, onStore(entryIds)),
            new ObjectProperties(root.folderId(), onInbox),
            new ObjectProperties(inbox, onInbox)));
  }

  private void insert(
      Tx tx,
      FolderFacts parent,
      boolean belowRoot,
      ResourceBundle names,
      Author owner,
      Map<DefaultFolder, byte[]> entryIds,
      Map<DefaultFolder, Long> ids)
      throws SQLException {
    List<DefaultFolder> wanted =
        Arrays.stream(DefaultFolder.values())
            .filter(folder -> folder.isBelowRoot() == belowRoot)
            .toList();
    List<NewFolder> rows = new ArrayList<>();
    for (DefaultFolder folder : wanted) {
      String name = folder.displayName(names);
      rows.add(new NewFolder(name, "", 1, entryIds.get(folder), null, folder.properties()));
    }
    List<Long> created = folders.insert(tx, parent, owner.userId(), rows);
    for (int i = 0; i < wanted.size(); i++) {
      ids.put(wanted.get(i), created.get(i));
    }
  }

  private static PropMap onStore(Map<DefaultFolder, byte[]> entryIds) {
    PropMap properties = new PropMap().put(Tags.PR_VALID_FOLDER_MASK, ALL_FOLDERS_VALID);
    entryIds.forEach((folder, entryId) -> {
      if (folder.entryIdTag() != 0 && !folder.isNamedOnInbox()) {
        properties.put(folder.entryIdTag(), entryId);
      }
    });
    return properties;
  }

  private static PropMap onInbox(Map<DefaultFolder, byte[]> entryIds) {
    PropMap properties = new PropMap();
    entryIds.forEach((folder, entryId) -> {
      if (folder.entryIdTag() != 0 && folder.isNamedOnInbox()) {
        properties.put(folder.entryIdTag(), entryId);
      }
    });
    properties.put(
        Tags.PR_ADDITIONAL_REN_ENTRYIDS,
        List.of(NONE, NONE, NONE, NONE, entryIds.get(DefaultFolder.JUNK)));
    RenEntryIds others =
        RenEntryIds.EMPTY
            .with(RenEntryIds.RSS_SUBSCRIPTIONS, entryIds.get(DefaultFolder.RSS_FEEDS))
            .with(
                RenEntryIds.CONVERSATION_ACTIONS, entryIds.get(DefaultFolder.CONVERSATION_ACTIONS))
            .with(RenEntryIds.QUICK_STEPS, entryIds.get(DefaultFolder.QUICK_STEPS))
            .with(RenEntryIds.SUGGESTED_CONTACTS, entryIds.get(DefaultFolder.SUGGESTED_CONTACTS));
    return properties.put(Tags.PR_IPM_OL2007_ENTRYIDS, others.toBytes());
  }

  /** Creates both free/busy messages; answers the value of PR_FREEBUSY_ENTRYIDS. */
  private List<byte[]> freeBusy(
      Tx tx,
      FolderFacts root,
      Author owner,
      Map<DefaultFolder, byte[]> entryIds,
      Map<DefaultFolder, Long> ids)
      throws SQLException {
    byte[] inCalendar = messageId(root);
    byte[] inData = messageId(root);
    messages.insert(
        tx,
        List.of(
            freeBusy(ids.get(DefaultFolder.FREEBUSY_DATA), owner, inData, false),
            freeBusy(ids.get(DefaultFolder.CALENDAR), owner, inCalendar, true)));
    return List.of(inCalendar, inData, NONE, entryIds.get(DefaultFolder.FREEBUSY_DATA));
  }

  private static byte[] messageId(FolderFacts root) {
    return EntryId.create(root.store().guid(), EntryId.Type.MESSAGE).toBytes();
  }

  private static NewMessage freeBusy(
      long folderId, Author owner, byte[] entryId, boolean associated) {
    MapiMessage message = new MapiMessage();
    message
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, "IPM.Microsoft.ScheduleData.FreeBusy")
        .put(Tags.PR_SUBJECT, "LocalFreebusy")
        .put(Tags.PR_SEARCH_KEY, SearchKeys.random())
        .put(Tags.PR_MESSAGE_FLAGS, MessageFlags.READ | MessageFlags.UNSENT)
        .put(FREEBUSY_MONTHS, 6);
    SaveOptions options = new SaveOptions(associated, 0, java.util.Set.of(), null);
    return new NewMessage(folderId, message, options, owner, Incoming.NEW, entryId, null, 0);
  }
}
