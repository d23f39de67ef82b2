package org.mapano.gateway.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAccount;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.RecordedConnection;
import org.mapano.mapi.io.ByteSource;

/** Whatever follows a login, the session ends in order and nothing fails inside the server. */
class SessionFuzzTest {
  private static MailServer server;
  private static String login;

  private static synchronized void prepare() {
    if (server != null) {
      return;
    }
    server = new MailServer(TestDatabase.h2());
    UserAccount user = server.newUser();
    StoreSession session = server.as(user);
    long store = server.store().stores().ofUser(user.id()).orElseThrow().id();
    long inbox = server.store().stores().specialFolders(store).inbox();
    for (int i = 0; i < 3; i++) {
      byte[] raw = ("Subject: " + i + "\r\n\r\ntext\r\n").getBytes(StandardCharsets.US_ASCII);
      server.delivery().file(session, inbox, ByteSource.of(raw), null, 0, Set.of());
    }
    login = "a LOGIN " + user.login() + " " + MailServer.PASSWORD + "\r\nb SELECT INBOX\r\n";
  }

  @FuzzTest(maxDuration = "60s")
  void theSessionEndsInOrder(byte[] commands) throws IOException {
    prepare();
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes(login.getBytes(StandardCharsets.US_ASCII));
    input.writeBytes(commands);
    RecordedConnection connection =
        new RecordedConnection(new ByteArrayInputStream(input.toByteArray()));
    server.imap().onConnection(connection);
    String answers = connection.written();
    assertThat(answers).contains("b OK [READ-WRITE]").doesNotContain("SERVERBUG");
  }
}
