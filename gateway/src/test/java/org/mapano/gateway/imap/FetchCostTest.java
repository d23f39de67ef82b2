package org.mapano.gateway.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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

/** What fetching costs in statements to the database: windows, not messages, count. */
class FetchCostTest {
  private static final int MAILS = 300;

  private static MailServer server;
  private static UserAccount user;

  @BeforeAll
  static void fill() {
    server = new MailServer(TestDatabase.h2());
    user = server.newUser();
    StoreSession session = server.as(user);
    long store = server.store().stores().ofUser(user.id()).orElseThrow().id();
    long inbox = server.store().stores().specialFolders(store).inbox();
    for (int i = 0; i < MAILS; i++) {
      String mail = "Subject: mail " + i + "\r\n\r\n" + "text ".repeat(200) + "\r\n";
      byte[] raw = mail.getBytes(StandardCharsets.US_ASCII);
      server.delivery().file(session, inbox, ByteSource.of(raw), null, 0, Set.of());
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static final class Client {
    private final DialoguePeer peer =
        DialoguePeer.connect(server.imap(), new PipeConnection("192.0.2.1", false));

    Client() throws IOException {
      peer.readLine();
      command("LOGIN " + user.login() + " " + MailServer.PASSWORD);
      command("SELECT INBOX");
    }

    /** Runs a command and answers how many lines came back. */
    int command(String text) throws IOException {
      peer.sendLine("t " + text);
      int lines = 0;
      String line = peer.readLine();
      while (!line.startsWith("t ")) {
        lines++;
        line = peer.readLine();
      }
      assertThat(line).startsWith("t OK");
      return lines;
    }

    long statements(String command) throws IOException {
      command(command);
      long before = server.store().database().statements();
      command(command);
      return server.store().database().statements() - before;
    }
  }

  @Test
  void flagsComeFromMemory() throws IOException {
    assertThat(new Client().statements("FETCH 1:* (UID FLAGS INTERNALDATE RFC822.SIZE)"))
        .isLessThanOrEqualTo(4);
  }

  @Test
  void whatIsToldAndComparedComesFromMemoryTheSecondTime() throws IOException {
    Client client = new Client();
    for (String command :
        new String[] {
          "FETCH 1:* (FLAGS ENVELOPE)",
          "FETCH 1:* (BODY BODYSTRUCTURE)",
          "SEARCH SUBJECT mail",
          "SEARCH FROM x SENTSINCE 1-Jan-2020",
          "SORT (SUBJECT REVERSE DATE FROM SIZE) UTF-8 ALL",
          "THREAD REFERENCES UTF-8 ALL"
        }) {
      assertThat(client.statements(command)).as(command).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void afterAFewChangesFewMessagesAreReadAgain() throws IOException {
    Client client = new Client();
    client.command("SORT (SUBJECT) UTF-8 ALL");
    client.command("STORE 3:5 +FLAGS (\\Flagged)");
    long before = server.store().database().statements();
    client.command("SORT (SUBJECT) UTF-8 ALL");
    assertThat(server.store().database().statements() - before).isLessThanOrEqualTo(8);
  }

  @Test
  void smallMessagesAreReadManyAtATime() throws IOException {
    assertThat(new Client().statements("FETCH 1:* (BODY.PEEK[])")).isLessThanOrEqualTo(24);
  }

  @Test
  void searchingTheIndexReadsNoMessage() throws IOException {
    assertThat(new Client().statements("SEARCH UNSEEN SMALLER 100000")).isLessThanOrEqualTo(4);
  }

  @Test
  void searchingBodiesReadsWindows() throws IOException {
    assertThat(new Client().statements("SEARCH BODY text")).isLessThanOrEqualTo(30);
  }

  @Test
  void namesCostTheSameForAnyNumberOfFolders() throws IOException {
    Client client = new Client();
    long before = client.statements("LIST \"\" *");
    client.command("CREATE first");
    client.command("CREATE second");
    assertThat(client.statements("LIST \"\" *")).isEqualTo(before);
  }
}
