package org.mapano.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.testing.CapturedLog;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.ldap.LdapOptionsOfTests;
import org.mapano.ejb.users.ldap.LdapUserSource;
import org.mapano.gateway.lmtp.LmtpServer;
import org.mapano.gateway.pop3.Pop3Server;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.PipeConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** What logons leave in the logs: one audit line each (AUDIT-06), and no secret. */
class LoggedLogonsTest {
  private static final String BASE = "dc=example,dc=com";
  private static final String PASSWORD = "Pass-Word-7731";
  private static final String WRONG = "Not-The-Word-8842";
  private static final String BIND_PASSWORD = "Bind-Word-9953";
  private static final String FORGED = "x'\r\nauthenticate ok user='root";

  private static InMemoryDirectoryServer directory;
  private static MailServer server;

  private CapturedLog log;

  @BeforeAll
  static void start() throws LDAPException, LDIFException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials("cn=service", BIND_PASSWORD);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("l", InetAddress.getLoopbackAddress(), 0, null));
    directory = new InMemoryDirectoryServer(config);
    directory.startListening();
    directory.add("dn: " + BASE, "objectClass: domain", "dc: example");
    directory.add(
        "dn: uid=john," + BASE,
        "objectClass: posixAccount",
        "uid: john",
        "uidNumber: 1000",
        "cn: John",
        "mail: john@example.com",
        "userPassword: " + PASSWORD);
    Map<String, String> options = new HashMap<>(LdapOptionsOfTests.shipped("ldap.openldap.cfg"));
    options.put("server.disabled_features", "");
    options.put("server.audit_log_enabled", "yes");
    options.put("ldap.ldap_uri", "ldap://127.0.0.1:" + directory.getListenPort());
    options.put("ldap.ldap_bind_user", "cn=service");
    options.put("ldap.ldap_bind_passwd", BIND_PASSWORD);
    options.put("ldap.ldap_search_base", BASE);
    server = new MailServer(TestDatabase.h2(), options, LdapUserSource::new);
  }

  @AfterAll
  static void stop() {
    server.close();
    directory.shutDown(true);
  }

  @BeforeEach
  void listen() {
    log = new CapturedLog();
  }

  @AfterEach
  void end() {
    log.close();
  }

  private static DialoguePeer connect(MailConnectionListener listener) throws IOException {
    DialoguePeer peer = DialoguePeer.connect(listener, new PipeConnection("192.0.2.1", false));
    peer.readLine();
    return peer;
  }

  private static DialoguePeer pop3() throws IOException {
    return connect(
        new Pop3Server(
            server.config(),
            server.sessions(),
            server.users(),
            server.store().stores(),
            server.index(),
            server.store().messages()));
  }

  private static String ask(DialoguePeer peer, String line) throws IOException {
    peer.sendLine(line);
    return peer.readLine();
  }

  private static String plain(String password) {
    return Base64.getEncoder()
        .encodeToString(("\0john\0" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noPasswordReachesALog() throws IOException {
    DialoguePeer imap = connect(server.imap());
    assertThat(ask(imap, "a LOGIN john " + WRONG)).startsWith("a NO");
    assertThat(ask(imap, "b LOGIN john {" + WRONG.length() + "+} " + WRONG)).startsWith("b BAD");
    assertThat(ask(imap, "c AUTHENTICATE PLAIN " + plain(WRONG))).startsWith("c NO");
    assertThat(ask(imap, "d AUTHENTICATE PLAIN " + plain(PASSWORD))).startsWith("d OK");
    DialoguePeer pop3 = pop3();
    assertThat(ask(pop3, "USER john")).startsWith("+OK");
    assertThat(ask(pop3, "PASS " + WRONG)).startsWith("-ERR");
    assertThat(ask(pop3, "USER john")).startsWith("+OK");
    assertThat(ask(pop3, "PASS " + PASSWORD)).startsWith("+OK");
    assertThat(log.all()).anyMatch(text -> text.contains("Proving the password of"));
    log.assertSilentAbout(
        PASSWORD, WRONG, BIND_PASSWORD, "\0john\0" + PASSWORD, "\0john\0" + WRONG);
  }

  @Test
  void aNameCannotForgeAnAuditLine() throws IOException {
    DialoguePeer imap = connect(server.imap());
    assertThat(ask(imap, "a LOGIN {" + FORGED.length() + "}")).startsWith("+");
    imap.send((FORGED + " pw\r\n").getBytes(StandardCharsets.US_ASCII));
    assertThat(imap.readLine()).startsWith("a NO");
    DialoguePeer pop3 = pop3();
    assertThat(ask(pop3, "USER y'\rauthenticate ok user='root")).isNotNull();
    assertThat(ask(pop3, "PASS pw")).startsWith("-ERR");
    assertThat(log.of(AuditLog.LOGGER))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("authenticate failed user='"))
        .noneMatch(line -> line.chars().anyMatch(Character::isISOControl))
        .first()
        .asString()
        .startsWith(
            "authenticate failed user='x\\x27\\x0D\\x0Aauthenticate ok user=\\x27root' from='");
  }

  @Test
  void aMailCannotForgeALine() throws IOException {
    DialoguePeer mta = connect(new LmtpServer(server.delivery(), server.config()));
    mta.sendLine("LHLO mta\rauthenticate ok user='root'");
    mta.sendLine("LHLO mta.example");
    while (!mta.readLine().startsWith("250 ")) {
      // Until the last line of the second answer.
    }
    for (String line :
        List.of("MAIL FROM:<\"a\rauthenticate ok\"@b>", "MAIL FROM:<>", "RCPT TO:<john>")) {
      ask(mta, line);
    }
    assertThat(ask(mta, "DATA")).startsWith("354");
    mta.sendLine("Subject: =?utf-8?q?a=0D=0Aauthenticate_ok_user=3D'root'?=");
    mta.sendLine("");
    assertThat(ask(mta, ".")).startsWith("250");
    assertThat(log.of(AuditLog.LOGGER)).isEmpty();
    assertThat(log.all())
        .noneMatch(text -> text.lines().anyMatch(line -> line.startsWith("authenticate")));
  }
}
