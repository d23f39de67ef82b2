package org.mapano.gateway.pop3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.ejb.delivery.DeliveryResult;
import org.mapano.ejb.delivery.Envelope;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserChange;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.DialogueRunner;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.PipeConnection;
import org.mapano.jca.mail.MailConnection;
import org.mapano.mapi.io.ByteSource;

/** The dialogues in {@code dialogue/pop3} against the real store, each with users of its own. */
class Pop3DialogueTest {
  private static final Path DIRECTORY = Path.of("src/test/resources/dialogue/pop3");

  /** With a blank, which PASS allows. */
  private static final String PASSWORD = "pass word";

  private static MailServer server;

  private UserAccount user;
  private UserAccount other;

  @BeforeAll
  static void start() {
    server = new MailServer(TestDatabase.h2());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void makeUsers() {
    user = server.newUser();
    server.change(user, UserChange.builder().password(PASSWORD).build());
    other = server.newUser();
    server.change(other, UserChange.builder().feature(Feature.POP3, FeatureState.DISABLED).build());
  }

  static List<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void runs(Path script) throws Exception {
    new DialogueRunner(this::connect)
        .set("user", user.login())
        .set("other", other.login())
        .set("plain", plain(PASSWORD))
        .set("wrong", plain("wrong"))
        .action("deliver", (text, variables) -> deliver(text))
        .run(script.getFileName().toString(), Files.readString(script));
  }

  private String plain(String password) {
    return Base64.getEncoder()
        .encodeToString(("\0" + user.login() + "\0" + password).getBytes(UTF_8));
  }

  @Test
  void uniqueIdsAreEntryIds() throws IOException {
    deliver("Subject: x\\r\\n\\r\\n");
    DialoguePeer peer = loggedIn();
    peer.sendLine("UIDL 1");
    assertThat(peer.readLine()).matches("\\+OK 1 [0-9A-F]{96}");
  }

  @Test
  void aMessageThatIsDeletedElsewhereIsAnErrorAndNoEnd() throws IOException {
    deliver("Subject: x\\r\\n\\r\\n");
    DialoguePeer peer = loggedIn();
    server.store().messages().delete(server.as(user), inbox(), List.of(index().messageId(0)), true);
    peer.sendLine("RETR 1");
    assertThat(peer.readLine()).isEqualTo("-ERR Message is no longer there");
    peer.sendLine("NOOP");
    assertThat(peer.readLine()).isEqualTo("+OK ");
  }

  @Test
  void quitDeletesRestorably() throws IOException {
    deliver("Subject: x\\r\\n\\r\\n");
    long id = index().messageId(0);
    DialoguePeer peer = loggedIn();
    for (String line : new String[] {"DELE 1", "QUIT"}) {
      peer.sendLine(line);
      assertThat(peer.readLine()).startsWith("+OK ");
    }
    assertThat(index().count()).isZero();
    server.store().messages().restore(server.as(user), List.of(id), inbox());
    assertThat(index().count()).isEqualTo(1);
  }

  @Test
  void messagesThatNeverWereMailAreRegenerated() throws IOException {
    deliver("Subject: with original\\r\\n\\r\\nText\\r\\n");
    server.change(user, UserChange.builder().feature(Feature.IMAP, FeatureState.DISABLED).build());
    deliver("From: a@example.net\\r\\nSubject: without\\r\\n\\r\\nText\\r\\n");
    DialoguePeer peer = loggedIn();
    peer.sendLine("LIST 2");
    String size = peer.readLine().substring("+OK 2 ".length());
    peer.sendLine("RETR 2");
    assertThat(peer.readLine()).isEqualTo("+OK " + size + " octets");
    StringBuilder text = new StringBuilder();
    for (String line = peer.readLine(); !line.equals("."); line = peer.readLine()) {
      text.append(line).append("\r\n");
    }
    assertThat(text.length()).hasToString(size);
    assertThat(text).contains("Subject: without\r\n", "Text\r\n");
  }

  @Test
  void idleClientsAreToldGoodbye() throws IOException {
    DialoguePeer peer =
        DialoguePeer.connect(
            connection -> session(connection, Duration.ofMillis(10)).run(),
            new PipeConnection("192.0.2.7", true));
    assertThat(peer.readLine()).startsWith("+OK POP3");
    assertThat(peer.readLine()).isEqualTo("-ERR BYE Connection closed because of timeout");
    assertThat(peer.readLine()).isNull();
  }

  /** Delivers a mail in which \r and \n are written out. */
  private void deliver(String mail) {
    byte[] text = mail.replace("\\r", "\r").replace("\\n", "\n").getBytes(UTF_8);
    Envelope envelope = new Envelope("a@example.net", "mx", "192.0.2.1", Instant.now());
    UserAccount current = server.users().findById(user.id()).orElseThrow();
    assertThat(server.delivery().deliver(envelope, List.of(current), ByteSource.of(text)).values())
        .containsOnly(DeliveryResult.DELIVERED);
  }

  private FolderIndex index() {
    return server.index().open(server.as(user), inbox());
  }

  private long inbox() {
    Stores stores = server.store().stores();
    return stores.specialFolders(stores.ofUser(user.id()).orElseThrow().id()).inbox();
  }

  private DialoguePeer loggedIn() throws IOException {
    DialoguePeer peer = connect();
    for (String line : new String[] {"USER " + user.login(), "PASS " + PASSWORD}) {
      peer.readLine();
      peer.sendLine(line);
    }
    assertThat(peer.readLine()).isEqualTo("+OK Username and password accepted");
    return peer;
  }

  private DialoguePeer connect() {
    return DialoguePeer.connect(
        connection -> session(connection, Duration.ofMinutes(1)).run(),
        new PipeConnection("192.0.2.7", true));
  }

  private static Pop3Session session(MailConnection connection, Duration loginTimeout) {
    Pop3Services services =
        new Pop3Services(
            server.sessions(),
            server.users(),
            server.store().stores(),
            server.index(),
            server.store().messages());
    return new Pop3Session(
        connection,
        services,
        new Pop3Settings("", false, loginTimeout, Duration.ofMinutes(1), 5, 50));
  }
}
