package org.mapano.gateway.pop3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.DialogueRunner;
import org.mapano.gateway.testing.PipeConnection;

/** The dialogues in {@code dialogue/pop3} on a real store. */
class Pop3DialogueTest {
  private final MailFixture mail = new MailFixture();

  @AfterEach
  void close() {
    mail.close();
  }

  static Stream<Path> scripts() throws IOException, URISyntaxException {
    Path session =
        Path.of(Pop3DialogueTest.class.getResource("/dialogue/pop3/session.txt").toURI());
    return Files.list(session.getParent()).sorted();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void runs(Path script) throws Exception {
    new DialogueRunner(this::connect)
        .action(
            "deliver",
            (arguments, variables) -> {
              int blank = arguments.indexOf(' ');
              mail.deliver(arguments.substring(0, blank), arguments.substring(blank + 1));
            })
        .run(script.getFileName().toString(), Files.readString(script));
  }

  @Test
  void uniqueIdsAreEntryIds() throws IOException {
    mail.deliver("john", "Subject: x\\r\\n\\r\\n");
    DialoguePeer peer = loggedIn();
    peer.sendLine("UIDL 1");
    assertThat(peer.readLine()).matches("\\+OK 1 [0-9A-F]{96}");
  }

  @Test
  void aMessageThatIsDeletedElsewhereIsAnErrorAndNoEnd() throws IOException {
    mail.deliver("john", "Subject: x\\r\\n\\r\\n");
    DialoguePeer peer = loggedIn();
    long inbox = inbox();
    FolderIndex index = mail.store().get(MessageIndex.class).open(mail.session("john"), inbox);
    mail.store().messages().delete(mail.session("john"), inbox, List.of(index.messageId(0)), true);
    peer.sendLine("RETR 1");
    assertThat(peer.readLine()).isEqualTo("-ERR Message is no longer there");
    peer.sendLine("NOOP");
    assertThat(peer.readLine()).isEqualTo("+OK ");
  }

  @Test
  void quitDeletesRestorably() throws IOException {
    mail.deliver("john", "Subject: x\\r\\n\\r\\n");
    DialoguePeer peer = loggedIn();
    peer.sendLine("DELE 1");
    peer.readLine();
    peer.sendLine("QUIT");
    assertThat(peer.readLine()).isEqualTo("+OK Bye");
    assertThat(mail.store().get(MessageIndex.class).open(mail.session("john"), inbox()).count())
        .isZero();
    assertThat(mail.store().storage().data()).isNotEmpty();
  }

  @Test
  void idleClientsAreToldGoodbye() throws IOException {
    DialoguePeer peer =
        DialoguePeer.connect(
            connection -> mail.session(connection, Duration.ofMillis(10)).run(),
            new PipeConnection("192.0.2.7", true));
    assertThat(peer.readLine()).startsWith("+OK POP3");
    assertThat(peer.readLine()).isEqualTo("-ERR BYE Connection closed because of timeout");
    assertThat(peer.readLine()).isNull();
  }

  private long inbox() {
    var stores = mail.store().stores();
    long store = stores.ofUser(mail.session("john").userId()).orElseThrow().id();
    return stores.specialFolders(store).inbox();
  }

  private DialoguePeer loggedIn() throws IOException {
    DialoguePeer peer = connect();
    for (String line : new String[] {"USER john", "PASS pass word"}) {
      peer.readLine();
      peer.sendLine(line);
    }
    assertThat(peer.readLine()).isEqualTo("+OK Username and password accepted");
    return peer;
  }

  private DialoguePeer connect() {
    return DialoguePeer.connect(
        connection -> mail.session(connection, Duration.ofMinutes(1)).run(),
        new PipeConnection("192.0.2.7", true));
  }
}
