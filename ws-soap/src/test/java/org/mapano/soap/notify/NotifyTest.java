package org.mapano.soap.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.notify.EventBus;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.sync.Synchronisations;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.soap.testing.SoapClient;
import org.mapano.soap.testing.SoapTestServer;

/** Subscriptions and the long poll over the door, with changes in a real store. */
class NotifyTest {
  private static final StoreSession SYSTEM = new StoreSession(2, "SYSTEM", 2, 0, Set.of(1), null);

  @TempDir private static Path directory;
  private static TestDatabase database;
  private static SoapTestServer server;
  private static SoapClient client;
  private static StoreInfo store;
  private static String storeKey;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    database = TestDatabase.h2();
    server = new SoapTestServer(database, directory.resolve("socket"), 0, Map.of());
    client = new SoapClient(server.url());
    for (String name : List.of("anna", "eve")) {
      server
          .get(UserAdministration.class)
          .create(SYSTEM, UserChange.builder().login(name).password(name).build());
    }
    int anna = server.get(UserDirectory.class).findByLogin("anna").orElseThrow().id();
    Stores stores = server.get(Stores.class);
    store = stores.ofUser(anna).orElseGet(() -> stores.createPrivate(SYSTEM, anna, "en_US.UTF-8"));
    storeKey = entryId(store.id());
    awaitTold();
  }

  /** Waits until nothing is left to be told of what was made before anybody subscribes. */
  private static void awaitTold() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    EventBus bus = server.get(EventBus.class);
    try (StoreEvents.Subscription end = bus.onFolder(-1, event -> told.countDown())) {
      bus.publish(new StoreEvent(StoreEvent.Kind.FOLDER_CHANGED, 0, -1, 0, 0));
      assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static String entryId(long id) {
    byte[] entryId =
        database
            .transactions()
            .read(tx -> server.get(ObjectKeys.class).find(tx, List.of(id)).get(id).entryId());
    return Base64.getEncoder().encodeToString(entryId);
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void aNewFolderIsToldToWhoWatchesTheStore() {
    String session = logon("anna");
    assertThat(subscribe(session, 5, 4)).isEqualTo("0");
    CompletableFuture<String> poll = poll(session);
    createFolder("told");
    assertThat(poll.join())
        .contains("<ulConnection>5</ulConnection><ulEventType>4</ulEventType>")
        .contains("<ulObjType>3</ulObjType><pParentId>")
        .contains("<er>0</er>");
    logoff(session);
  }

  @Test
  void modifiersChooseMessagesOrFoldersAndLeaveCountersOut() throws InterruptedException {
    Folders folders = server.get(Folders.class);
    long folder = folders.create(SYSTEM, store.rootFolderId(), "modifiers", "");
    awaitTold();
    String session = logon("anna");
    subscribe(session, 21, entryId(folder), 0x10000 | 0x4, 0);
    subscribe(session, 22, storeKey, 0x20000 | 0x4, 0);
    subscribe(session, 23, entryId(folder), 0x40000 | 0x10, 0);
    server.get(Messages.class).create(SYSTEM, folder, new MapiMessage(), SaveOptions.PLAIN);
    folders.create(SYSTEM, folder, "inside", "");
    String told = "";
    while (!told.contains("<ulConnection>22<")) {
      told += poll(session).join();
    }
    assertThat(told).containsOnlyOnce("<ulConnection>21<").containsOnlyOnce("<ulConnection>22<");
    assertThat(told.indexOf("<ulConnection>21<")).isLessThan(told.indexOf("<ulConnection>22<"));
    PropMap name = new PropMap().put(Tags.PR_DISPLAY_NAME, "renamed");
    folders.change(SYSTEM, folder, name, List.of());
    told = poll(session).join();
    assertThat(told).containsOnlyOnce("<ulConnection>").contains("<ulConnection>23<");
    logoff(session);
  }

  @Test
  void bothModifiersTogetherChooseMessagesAndFolders() throws InterruptedException {
    Folders folders = server.get(Folders.class);
    long folder = folders.create(SYSTEM, store.rootFolderId(), "both", "");
    awaitTold();
    String session = logon("anna");
    subscribe(session, 24, entryId(folder), 0x30000 | 0x4, 0);
    subscribe(session, 25, storeKey, 0x30000 | 0x4, 0);
    server.get(Messages.class).create(SYSTEM, folder, new MapiMessage(), SaveOptions.PLAIN);
    folders.create(SYSTEM, folder, "inside both", "");
    String told = "";
    while (told.split("<ulConnection>25<", -1).length < 3) {
      told += poll(session).join();
    }
    assertThat(told)
        .containsOnlyOnce("<ulConnection>24<")
        .contains("<ulObjType>5</ulObjType>")
        .contains("<ulObjType>3</ulObjType>");
    logoff(session);
  }

  @Test
  void aMovedFolderIsToldWithWhereItWas() {
    Folders folders = server.get(Folders.class);
    long from = folders.create(SYSTEM, store.rootFolderId(), "from", "");
    long moved = folders.create(SYSTEM, from, "moved", "");
    String session = logon("anna");
    subscribe(session, 8, 0x20);
    folders.move(SYSTEM, moved, store.rootFolderId(), "moved");
    assertThat(poll(session).join())
        .contains("<ulConnection>8</ulConnection><ulEventType>32</ulEventType>")
        .contains("<pOldParentId>" + entryId(from) + "</pOldParentId>")
        .contains("<pEntryId>" + entryId(moved) + "</pEntryId>");
    logoff(session);
  }

  @Test
  void aSynchronisationIsToldOfWhatItLacks() {
    long folder = server.get(Folders.class).create(SYSTEM, store.rootFolderId(), "synced", "");
    byte[] key =
        database
            .transactions()
            .read(tx -> server.get(ObjectKeys.class).find(tx, List.of(folder)).get(folder))
            .sourceKey();
    long sync =
        server.get(Synchronisations.class).confirm(SYSTEM, key, 0, 0, Synchronisations.CONTENTS);
    String session = logon("anna");
    subscribe(session, 9, "", 0x80000001L, sync);
    server.get(Messages.class).create(SYSTEM, folder, new MapiMessage(), SaveOptions.PLAIN);
    assertThat(poll(session).join())
        .contains("<ulConnection>9</ulConnection><ulEventType>2147483649</ulEventType>")
        .contains("<ics><pSyncState>");
    unsubscribe(session, 9);
    subscribe(session, 10, "", 0x80000001L, sync);
    assertThat(poll(session).join()).contains("<ulConnection>10</ulConnection>");
    assertThat(subscribe(session, 11, "", 0x80000001L, sync + 99)).isEqualTo("2147483650");
    logoff(session);
  }

  @Test
  void afterTheEndOfASubscriptionNothingIsTold() {
    String session = logon("anna");
    subscribe(session, 6, 4);
    subscribe(session, 7, 4);
    unsubscribe(session, 6);
    createFolder("half told");
    assertThat(poll(session).join())
        .contains("<ulConnection>7</ulConnection>")
        .doesNotContain("<ulConnection>6</ulConnection>");
    logoff(session);
  }

  @Test
  void strangersHearNothing() {
    String anna = logon("anna");
    String eve = logon("eve");
    subscribe(eve, 1, 4);
    subscribe(anna, 1, 4);
    CompletableFuture<String> stranger = poll(eve);
    createFolder("secret");
    assertThat(poll(anna).join()).contains("<ulEventType>4</ulEventType>");
    logoff(eve);
    assertThat(stranger.join()).contains("<er>2147483664</er>").doesNotContain("<obj>");
    logoff(anna);
  }

  @Test
  void theEndOfTheSessionEndsTheWaiting() {
    String session = logon("anna");
    CompletableFuture<String> poll = poll(session);
    logoff(session);
    assertThat(poll.join()).contains("<er>2147483664</er>");
  }

  @Test
  void anUnknownTableCannotBeWatched() {
    String session = logon("anna");
    String answer =
        client
            .call(
                "<ns:notifySubscribe><ulSessionId>"
                    + session
                    + "</ulSessionId><notifySubscribe><ulConnection>1</ulConnection>"
                    + "<sKey>AQAAAA==</sKey><ulEventMask>256</ulEventMask></notifySubscribe>"
                    + "</ns:notifySubscribe>")
            .body();
    assertThat(SoapClient.value(answer, "result")).isEqualTo("2147483650");
    logoff(session);
  }

  private static void createFolder(String name) {
    server.get(Folders.class).create(SYSTEM, store.rootFolderId(), name, "");
  }

  private static String logon(String name) {
    return SoapClient.value(client.logon(name, name), "ulSessionId");
  }

  private static void logoff(String session) {
    client.call("<ns:logoff><ulSessionId>" + session + "</ulSessionId></ns:logoff>");
  }

  private static String subscribe(String session, int connection, int mask) {
    return subscribe(session, connection, storeKey, mask, 0);
  }

  private static String subscribe(
      String session, int connection, String key, long mask, long syncId) {
    String answer =
        client
            .call(
                "<ns:notifySubscribe><ulSessionId>"
                    + session
                    + "</ulSessionId><notifySubscribe><ulConnection>"
                    + connection
                    + "</ulConnection><sKey>"
                    + key
                    + "</sKey><ulEventMask>"
                    + mask
                    + "</ulEventMask><sSyncState><ulSyncId>"
                    + syncId
                    + "</ulSyncId><ulChangeId>0</ulChangeId></sSyncState>"
                    + "</notifySubscribe></ns:notifySubscribe>")
            .body();
    return SoapClient.value(answer, "result");
  }

  private static void unsubscribe(String session, int connection) {
    client.call(
        "<ns:notifyUnSubscribe><ulSessionId>"
            + session
            + "</ulSessionId><ulConnection>"
            + connection
            + "</ulConnection></ns:notifyUnSubscribe>");
  }

  /** A poll that is on its way; the answer may come before the next change or after it. */
  private static CompletableFuture<String> poll(String session) {
    return CompletableFuture.supplyAsync(
        () ->
            client
                .call(
                    "<ns:notifyGetItems><ulSessionId>"
                        + session
                        + "</ulSessionId></ns:notifyGetItems>")
                .body(),
        Thread::startVirtualThread);
  }
}
