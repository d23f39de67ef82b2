package org.mapano.soap.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.soap.testing.SoapClient;
import org.mapano.soap.testing.SoapTestServer;

/** Two servers on one directory, each the home of one user (MS-01 to MS-07). */
class HomeServersTest {
  private static final String BASE = "dc=example,dc=com";
  private static final String PROXY = "https://mail.example.com/node1/";

  @TempDir Path directory;

  private InMemoryDirectoryServer ldap;
  private SoapTestServer first;
  private SoapTestServer second;
  private SoapClient atFirst;
  private SoapClient atSecond;

  @BeforeEach
  void start() throws LDAPException, LDIFException, IOException {
    InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPConfig("l", InetAddress.getLoopbackAddress(), 0, null));
    ldap = new InMemoryDirectoryServer(config);
    ldap.startListening();
    ldap.add("dn: " + BASE, "objectClass: domain", "dc: example");
    user("john", 10, "node1");
    user("mary", 11, "node2");
    user("root", 12, "node1", "kopanoAdmin: 2");
    first = node("node1", Map.of());
    second = node("node2", Map.of("server.proxy_header", "*"));
    server("node1", first, "kopanoProxyURL: " + PROXY);
    server("node2", second, "kopanoContainsPublic: 1");
    atFirst = new SoapClient(first.url());
    atSecond = new SoapClient(second.url());
  }

  @AfterEach
  void stop() throws IOException {
    atFirst.close();
    atSecond.close();
    first.close();
    second.close();
    ldap.shutDown(true);
  }

  private void user(String login, int number, String home, String... more)
      throws LDAPException, LDIFException {
    List<String> entry = new ArrayList<>();
    Collections.addAll(
        entry,
        "dn: uid=" + login + "," + BASE,
        "objectClass: posixAccount",
        "uid: " + login,
        "uidNumber: " + number,
        "cn: " + login,
        "mail: " + login + "@example.com",
        "userPassword: pw",
        "kopanoUserServer: " + home);
    Collections.addAll(entry, more);
    ldap.add(entry.toArray(String[]::new));
  }

  private void server(String name, SoapTestServer server, String more)
      throws LDAPException, LDIFException {
    ldap.add(
        "dn: cn=" + name + "," + BASE,
        "objectClass: ipHost",
        "cn: " + name,
        "ipHostNumber: 127.0.0.1",
        "kopanoHttpPort: " + server.url().getPort(),
        "kopanoSslPort: 237",
        "kopanoFilePath: /run/" + name + ".sock",
        more);
  }

  private SoapTestServer node(String name, Map<String, String> more) throws IOException {
    Map<String, String> options = new HashMap<>(more);
    options.put("server.user_plugin", "ldap");
    options.put("server.enable_distributed_kopano", "yes");
    options.put("server.server_name", name);
    options.put("server.mapano_directory_cache_time", "0");
    options.put("server.createuser_script", "/usr/lib/kopano/userscripts/createuser");
    options.put("ldap.ldap_uri", "ldap://127.0.0.1:" + ldap.getListenPort());
    options.put("ldap.ldap_search_base", BASE);
    options.put("ldap.ldap_user_type_attribute_value", "posixAccount");
    options.put("ldap.ldap_group_type_attribute_value", "posixGroup");
    options.put("ldap.ldap_server_type_attribute_value", "ipHost");
    options.put("ldap.ldap_server_address_attribute", "ipHostNumber");
    options.put("ldap.ldap_user_unique_attribute", "uidNumber");
    return new SoapTestServer(TestDatabase.h2(), directory.resolve(name), 0, options);
  }

  private static String session(SoapClient client, String login) {
    return SoapClient.value(client.logon(login, "pw"), "ulSessionId");
  }

  private static String call(
      SoapClient client, String session, String operation, String arguments) {
    return client
        .call(
            "<ns:%1$s><ulSessionId>%2$s</ulSessionId>%3$s</ns:%1$s>"
                .formatted(operation, session, arguments))
        .body();
  }

  private static String code(ErrorCode code) {
    return "<er>" + Integer.toUnsignedLong(code.value()) + "</er>";
  }

  private static String path(String path) {
    return "<lpszServerPath>" + path + "</lpszServerPath>";
  }

  @Test
  void sendsClientsToTheHomeServer() {
    String mary = session(atFirst, "mary");
    assertThat(call(atFirst, mary, "getStore", ""))
        .contains(code(ErrorCode.UNABLE_TO_COMPLETE), path(second.url().toString()));
    assertThat(call(atFirst, mary, "resolveUserStore", "<szUserName>mary</szUserName>"))
        .contains(code(ErrorCode.UNABLE_TO_COMPLETE), path(second.url().toString()));
    assertThat(call(atFirst, mary, "getPublicStore", "<ulFlags>0</ulFlags>"))
        .contains(code(ErrorCode.UNABLE_TO_COMPLETE), path(second.url().toString()));
    assertThat(call(atFirst, mary, "getPublicStore", "<ulFlags>1</ulFlags>"))
        .contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(atSecond, session(atSecond, "mary"), "getStore", ""))
        .contains("<er>0</er>", path("pseudo://node2"));
    assertThat(call(atFirst, session(atFirst, "john"), "getStore", ""))
        .contains("<er>0</er>", path("pseudo://node1"));
    // Behind a proxy the address for proxies is told.
    assertThat(call(atSecond, session(atSecond, "john"), "getStore", ""))
        .contains(code(ErrorCode.UNABLE_TO_COMPLETE), path(PROXY));
  }

  @Test
  void tellsWhereServersAre() {
    String john = session(atFirst, "john");
    assertThat(
            call(
                atFirst, john, "resolvePseudoUrl", "<lpszPseudoUrl>pseudo://NODE2</lpszPseudoUrl>"))
        .contains(path(second.url().toString()), "<bIsPeer>false</bIsPeer>");
    assertThat(
            call(
                atFirst, john, "resolvePseudoUrl", "<lpszPseudoUrl>pseudo://node1</lpszPseudoUrl>"))
        .contains(path(first.url().toString()), "<bIsPeer>true</bIsPeer>");
    assertThat(
            call(atFirst, john, "resolvePseudoUrl", "<lpszPseudoUrl>pseudo://no</lpszPseudoUrl>"))
        .contains(code(ErrorCode.NOT_FOUND));
    String names = "<szaSvrNameList><item>node1</item><item>node2</item></szaSvrNameList>";
    assertThat(call(atFirst, john, "getServerDetails", names + "<ulFlags>0</ulFlags>"))
        .contains(
            "<lpszName>node1</lpszName>",
            "<lpszFilePath>file:///run/node2.sock</lpszFilePath>",
            "<lpszSslPath>https://127.0.0.1:237/</lpszSslPath>",
            "<lpszPreferedPath>" + second.url() + "</lpszPreferedPath>",
            "<ulFlags>1</ulFlags>",
            "<ulFlags>2</ulFlags>");
    assertThat(call(atFirst, john, "getServerDetails", names + "<ulFlags>3</ulFlags>"))
        .contains("<lpszFilePath>")
        .doesNotContain("<lpszName>", "<lpszHttpPath>");
    assertThat(call(atFirst, john, "getServerDetails", names + "<ulFlags>64</ulFlags>"))
        .contains(code(ErrorCode.UNKNOWN_FLAGS));
  }

  @Test
  void listsServersForTheSystemAdministrator() {
    String kind = "<sEntryId/><ulTableType>11</ulTableType><ulType>0</ulType><ulFlags>0</ulFlags>";
    assertThat(call(atFirst, session(atFirst, "john"), "tableOpen", kind))
        .contains(code(ErrorCode.NO_ACCESS));
    String root = session(atFirst, "root");
    String table = SoapClient.value(call(atFirst, root, "tableOpen", kind), "ulTableId");
    String rows =
        call(
            atFirst,
            root,
            "tableQueryRows",
            "<ulTableId>" + table + "</ulTableId><ulRowCount>10</ulRowCount><ulFlags>0</ulFlags>");
    assertThat(rows)
        .contains(
            ">node1<",
            ">node2<",
            ">127.0.0.1<",
            ">" + PROXY + "<",
            ">" + second.url() + "<",
            ">https://127.0.0.1:237/<",
            ">file:///run/node2.sock<");
  }

  @Test
  void aDirectoryThatIsDownIsNoAnswerAboutAnybody() {
    String john = session(atFirst, "john");
    String ask = "<lpszUsername>mary</lpszUsername>";
    assertThat(call(atFirst, john, "resolveUsername", ask)).contains("<er>0</er>");
    String resolved = SoapClient.value(call(atFirst, john, "resolveUsername", ask), "sUserId");
    ldap.shutDown(true);
    assertThat(call(atFirst, john, "resolveUsername", ask)).contains(code(ErrorCode.NETWORK_ERROR));
    assertThat(call(atFirst, john, "getUser", "<sUserId>" + resolved + "</sUserId>"))
        .contains(code(ErrorCode.NETWORK_ERROR));
    assertThat(call(atFirst, john, "getUserList", "")).contains(code(ErrorCode.NETWORK_ERROR));
    assertThat(call(atFirst, john, "syncUsers", ""))
        .doesNotContain("<er>0</er>", "<result>0</result>");
    assertThat(atFirst.logon("john", "pw")).contains(code(ErrorCode.NETWORK_ERROR));
  }
}
