package org.mapano.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.OpenLdapServer;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.ldap.LdapOptionsOfTests;
import org.mapano.ejb.users.ldap.LdapUserSource;
import org.mapano.gateway.lmtp.LmtpServer;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.PipeConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Mail to, and logons of, users of a real directory server; and what happens when it dies. */
class DirectoryUsersTest {
  private final OpenLdapServer directory = new OpenLdapServer(OpenLdapServer.example());
  private final MailServer server = server();

  private MailServer server() {
    Map<String, String> options = new HashMap<>(LdapOptionsOfTests.shipped("ldap.openldap.cfg"));
    directory.connect(options);
    return new MailServer(TestDatabase.h2(), options, LdapUserSource::new);
  }

  @AfterEach
  void close() {
    server.close();
    directory.close();
  }

  private static DialoguePeer connect(MailConnectionListener listener) throws IOException {
    DialoguePeer peer = DialoguePeer.connect(listener, new PipeConnection("192.0.2.1", false));
    peer.readLine();
    return peer;
  }

  private DialoguePeer lmtp() throws IOException {
    DialoguePeer peer = connect(new LmtpServer(server.delivery(), server.config()));
    assertThat(ask(peer, "LHLO mta.example")).startsWith("250 ");
    assertThat(ask(peer, "MAIL FROM:<sender@example.net>")).startsWith("250 ");
    return peer;
  }

  /** The last line of the answer. */
  private static String ask(DialoguePeer peer, String line) throws IOException {
    peer.sendLine(line);
    String answer = peer.readLine();
    while (answer.startsWith("* ") || answer.length() > 3 && answer.charAt(3) == '-') {
      answer = peer.readLine();
    }
    return answer;
  }

  @Test
  void mailGoesToUsersWhoWereNeverMetBefore() throws IOException {
    DialoguePeer mta = lmtp();
    assertThat(ask(mta, "RCPT TO:<john@example.com>")).startsWith("250 ");
    assertThat(ask(mta, "RCPT TO:<mary@poppins.org>")).startsWith("503 5.1.1");
    assertThat(ask(mta, "RCPT TO:<nobody@example.com>")).startsWith("503 5.1.1");
    assertThat(ask(mta, "DATA")).startsWith("354 ");
    mta.sendLine("Subject: first");
    mta.sendLine("");
    mta.sendLine("text");
    assertThat(ask(mta, ".")).startsWith("250 ");
    DialoguePeer client = connect(server.imap());
    assertThat(ask(client, "a LOGIN john wrong")).startsWith("a NO [AUTHENTICATIONFAILED]");
    assertThat(ask(client, "b LOGIN john john")).startsWith("b OK");
    client.sendLine("c SELECT INBOX");
    assertThat(client.readLine()).isEqualTo("* 1 EXISTS");
  }

  @Test
  void aDeadDirectoryMakesNobodyUnknown() throws IOException {
    DialoguePeer client = connect(server.imap());
    assertThat(ask(client, "a LOGIN john john")).startsWith("a OK");
    directory.stop();
    DialoguePeer mta = lmtp();
    assertThat(ask(mta, "RCPT TO:<john@example.com>")).startsWith("451 4.3.0");
    assertThat(ask(mta, "RCPT TO:<nobody@example.com>")).startsWith("451 4.3.0");
    DialoguePeer other = connect(server.imap());
    assertThat(ask(other, "b LOGIN john john")).startsWith("b NO [UNAVAILABLE]");
  }
}
