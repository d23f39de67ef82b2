package org.mapano.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.ldap.LdapOptionsOfTests;
import org.mapano.ejb.users.ldap.LdapUserSource;
import org.mapano.gateway.lmtp.LmtpServer;
import org.mapano.gateway.pop3.Pop3Server;
import org.mapano.gateway.testing.DialoguePeer;
import org.mapano.gateway.testing.MailServer;
import org.mapano.gateway.testing.PipeConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Two companies with a john each: logons and mail know them apart (MT-01, MT-05). */
class TenantMailTest {
  private static final String BASE = "dc=example,dc=com";

  private InMemoryDirectoryServer directory;
  private MailServer server;

  @BeforeEach
  void start() throws LDAPException, LDIFException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("l", InetAddress.getLoopbackAddress(), 0, null));
    directory = new InMemoryDirectoryServer(config);
    directory.startListening();
    directory.add("dn: " + BASE, "objectClass: domain", "dc: example");
    company("acme", 10);
    company("globex", 20);
    Map<String, String> options = new HashMap<>(LdapOptionsOfTests.shipped("ldap.openldap.cfg"));
    options.put("server.enable_hosted_kopano", "yes");
    options.put("server.loginname_format", "%u@%c");
    options.put("server.disabled_features", "");
    options.put("ldap.ldap_company_type_attribute_value", "organizationalUnit");
    options.put("ldap.ldap_uri", "ldap://127.0.0.1:" + directory.getListenPort());
    options.put("ldap.ldap_search_base", BASE);
    server = new MailServer(TestDatabase.h2(), options, LdapUserSource::new);
  }

  private void company(String name, int number) throws LDAPException, LDIFException {
    String dn = "ou=" + name + "," + BASE;
    directory.add("dn: " + dn, "objectClass: organizationalUnit", "ou: " + name);
    directory.add(
        "dn: uid=john," + dn,
        "objectClass: posixAccount",
        "uid: john",
        "uidNumber: " + number,
        "cn: John of " + name,
        "mail: john@" + name + ".example",
        "userPassword: of-" + name);
  }

  @AfterEach
  void close() {
    server.close();
    directory.shutDown(true);
  }

  private static DialoguePeer connect(MailConnectionListener listener) throws IOException {
    DialoguePeer peer = DialoguePeer.connect(listener, new PipeConnection("192.0.2.1", false));
    peer.readLine();
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

  private String select(String name, String password) throws IOException {
    DialoguePeer client = connect(server.imap());
    assertThat(ask(client, "a LOGIN " + name + " " + password)).startsWith("a OK");
    client.sendLine("b SELECT INBOX");
    return client.readLine();
  }

  @Test
  void mailGoesToTheCompanyThatIsMeant() throws IOException {
    DialoguePeer mta = connect(new LmtpServer(server.delivery(), server.config()));
    assertThat(ask(mta, "LHLO mta.example")).startsWith("250 ");
    assertThat(ask(mta, "MAIL FROM:<sender@example.net>")).startsWith("250 ");
    assertThat(ask(mta, "RCPT TO:<john@globex.example>")).startsWith("250 ");
    assertThat(ask(mta, "RCPT TO:<john>")).startsWith("503 ");
    assertThat(ask(mta, "RCPT TO:<john@elsewhere>")).startsWith("503 ");
    assertThat(ask(mta, "DATA")).startsWith("354 ");
    mta.sendLine("Subject: only for one");
    mta.sendLine("");
    mta.sendLine("text");
    assertThat(ask(mta, ".")).startsWith("250 ");
    assertThat(select("john@globex", "of-globex")).isEqualTo("* 1 EXISTS");
    assertThat(select("john@acme", "of-acme")).isEqualTo("* 0 EXISTS");
  }

  @Test
  void logonsNeedTheNameWithTheCompany() throws IOException {
    DialoguePeer imap = connect(server.imap());
    assertThat(ask(imap, "a LOGIN john of-acme")).startsWith("a NO [AUTHENTICATIONFAILED]");
    assertThat(ask(imap, "b LOGIN john@acme of-globex")).startsWith("b NO [AUTHENTICATIONFAILED]");
    assertThat(ask(imap, "c LOGIN john@globex of-globex")).startsWith("c OK");
    assertThat(pop3("john@acme", "of-globex")).startsWith("-ERR");
    assertThat(pop3("john", "of-acme")).startsWith("-ERR");
    assertThat(pop3("john@acme", "of-acme")).startsWith("+OK");
  }

  private String pop3(String name, String password) throws IOException {
    DialoguePeer client =
        connect(
            new Pop3Server(
                server.config(),
                server.sessions(),
                server.users(),
                server.store().stores(),
                server.index(),
                server.store().messages()));
    assertThat(ask(client, "USER " + name)).startsWith("+OK");
    return ask(client, "PASS " + password);
  }
}
