package org.mapano.gateway.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAccount;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.PipeConnection;
import org.mapano.mapi.io.ByteSource;

/** Many sessions on one mailbox at once: each client's mirror stays right. */
class ConcurrentSessionsTest {
  private static MailServer server;

  @BeforeAll
  static void start() {
    server = new MailServer(TestDatabase.h2());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A client that keeps the UIDs of its mailbox by sequence number, as the server tells them. */
  private static final class Mirror {
    private final DialoguePeer peer =
        DialoguePeer.connect(server.imap(), new PipeConnection("192.0.2.1", false));
    private final List<Long> uids = new ArrayList<>();
    private int tag;

    Mirror(UserAccount user) throws IOException {
      peer.readLine();
      command("LOGIN " + user.login() + " " + MailServer.PASSWORD);
      command("SELECT INBOX");
    }

    /** Runs a command, keeps the mirror right and answers the tagged line. */
    String command(String text) throws IOException {
      String label = "t" + ++tag;
      peer.sendLine(label + " " + text);
      boolean quiet =
          text.startsWith("FETCH") || text.startsWith("STORE") || text.startsWith("SEARCH");
      String line = peer.readLine();
      while (!line.startsWith(label)) {
        if (line.endsWith(" EXPUNGE")) {
          assertThat(quiet).as("EXPUNGE during " + text).isFalse();
        }
        take(line);
        line = peer.readLine();
      }
      return line;
    }

    private void take(String line) {
      String[] words = line.split(" ");
      if (words.length == 3 && words[2].equals("EXPUNGE")) {
        uids.remove(Integer.parseInt(words[1]) - 1);
      } else if (words.length == 3 && words[2].equals("EXISTS")) {
        int count = Integer.parseInt(words[1]);
        assertThat(count).as("EXISTS never takes away").isGreaterThanOrEqualTo(uids.size());
        while (uids.size() < count) {
          uids.add(0L);
        }
      } else if (words.length > 4 && words[2].equals("FETCH") && words[3].equals("(UID")) {
        int index = Integer.parseInt(words[1]) - 1;
        long uid = Long.parseLong(words[4].replace(")", ""));
        assertThat(index).as(line).isLessThan(uids.size());
        assertThat(uids.get(index)).as(line).isIn(0L, uid);
        uids.set(index, uid);
      }
    }
  }

  private static void deliver(UserAccount user, int count) {
    StoreSession session = server.as(user);
    long store = server.store().stores().ofUser(user.id()).orElseThrow().id();
    long inbox = server.store().stores().specialFolders(store).inbox();
    for (int i = 0; i < count; i++) {
      byte[] raw = ("Subject: " + i + "\r\n\r\ntext\r\n").getBytes(StandardCharsets.US_ASCII);
      server.delivery().file(session, inbox, ByteSource.of(raw), null, 0, Set.of());
    }
  }

  @Test
  void mirrorsStayRightUnderRandomCommands() throws Exception {
    UserAccount user = server.newUser();
    deliver(user, 10);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Mirror>> clients = new ArrayList<>();
      for (int seed = 1; seed <= 3; seed++) {
        clients.add(threads.submit(client(user, seed)));
      }
      deliver(user, 10);
      List<List<Long>> seen = new ArrayList<>();
      for (Future<Mirror> client : clients) {
        client.get();
      }
      for (Future<Mirror> client : clients) {
        Mirror mirror = client.get();
        mirror.command("NOOP");
        mirror.command("FETCH 1:* (UID)");
        mirror.command("NOOP");
        seen.add(mirror.uids);
      }
      assertThat(seen).allMatch(uids -> uids.equals(seen.get(0)));
      assertThat(seen.get(0)).isSorted().doesNotContain(0L);
    }
  }

  private static Callable<Mirror> client(UserAccount user, int seed) {
    return () -> {
      Mirror mirror = new Mirror(user);
      Random random = new Random(seed);
      for (int i = 0; i < 40; i++) {
        int count = mirror.uids.size();
        int any = count == 0 ? 1 : 1 + random.nextInt(count);
        String reply =
            switch (random.nextInt(7)) {
              case 0 -> mirror.command("UID FETCH 1:* (UID FLAGS)");
              case 1 -> mirror.command("UID STORE 1:* +FLAGS (k" + seed + ")");
              case 2 -> mirror.command("NOOP");
              case 3 -> count == 0 ? "OK" : mirror.command("STORE " + any + " +FLAGS (\\Deleted)");
              case 4 -> mirror.command("EXPUNGE");
              case 5 -> mirror.command("SEARCH DELETED");
              default -> count == 0 ? "OK" : mirror.command("COPY " + any + " INBOX");
            };
        assertThat(reply).matches(line -> line.contains("OK") || line.contains("[EXPUNGEISSUED]"));
      }
      return mirror;
    };
  }

  @Test
  void conditionalStoresOfTwoSessionsNeverBothSucceed() throws Exception {
    UserAccount user = server.newUser();
    deliver(user, 1);
    Mirror first = new Mirror(user);
    Mirror second = new Mirror(user);
    for (int round = 0; round < 10; round++) {
      String before = "UNCHANGEDSINCE " + modSequence(user);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        String flags = ") FLAGS.SILENT (round" + round + ")";
        Future<String> one = threads.submit(() -> first.command("STORE 1 (" + before + flags));
        Future<String> other = threads.submit(() -> second.command("STORE 1 (" + before + flags));
        List<String> replies = List.of(one.get(), other.get());
        assertThat(replies).filteredOn(reply -> reply.contains("[MODIFIED 1]")).hasSize(1);
      }
    }
  }

  private static long modSequence(UserAccount user) {
    StoreSession session = server.as(user);
    long store = server.store().stores().ofUser(user.id()).orElseThrow().id();
    long inbox = server.store().stores().specialFolders(store).inbox();
    return server.index().open(session, inbox).changeNumber(0);
  }

  @Test
  void everyIdlingSessionIsWoken() throws Exception {
    UserAccount user = server.newUser();
    List<DialoguePeer> idlers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Mirror mirror = new Mirror(user);
      mirror.peer.sendLine("i IDLE");
      assertThat(mirror.peer.readLine()).startsWith("+ ");
      idlers.add(mirror.peer);
    }
    deliver(user, 1);
    for (DialoguePeer idler : idlers) {
      assertThat(idler.readLine()).isEqualTo("* 1 EXISTS");
      assertThat(idler.readLine()).endsWith(" RECENT");
      idler.sendLine("DONE");
      assertThat(idler.readLine()).startsWith("i OK");
    }
  }
}
