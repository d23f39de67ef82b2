package org.mapano.soap.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.CapturedLog;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.soap.testing.SoapClient;
import org.mapano.soap.testing.SoapTestServer;

/** The door as clients see it, on a real store. */
class SoapDoorTest {
  private static final String DEAD = "2147483664";
  private static final String REFUSED = "2147483657";

  @TempDir private static Path directory;
  private static SoapTestServer server;
  private static SoapClient client;

  @BeforeAll
  static void start() throws IOException {
    server =
        new SoapTestServer(
            TestDatabase.h2(),
            directory.resolve("socket"),
            0,
            Map.of("server.local_admin_users", "nobody-else", "server.audit_log_enabled", "yes"));
    client = new SoapClient(server.url());
    account("anna", 0);
    account("boss", 1);
  }

  private static void account(String name, int level) {
    server
        .get(UserAdministration.class)
        .create(
            new StoreSession(2, "SYSTEM", 2, 0, Set.of(1), null),
            UserChange.builder().login(name).password(name + "-pw").adminLevel(level).build());
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
  }

  @Test
  void aSessionLivesFromLogonToLogoff() {
    String logon = client.logon("anna", "anna-pw");
    assertThat(SoapClient.value(logon, "er")).isEqualTo("0");
    assertThat(SoapClient.value(logon, "lpszVersion")).isEqualTo("0,8,7,25");
    assertThat(SoapClient.value(logon, "ulCapabilities")).isEqualTo("40936");
    String id = SoapClient.value(logon, "ulSessionId");
    assertThat(logoff(id)).isEqualTo("0");
    assertThat(logoff(id)).isEqualTo(DEAD);
  }

  @Test
  void aWrongPasswordAndAnUnknownUserAreTheSame() {
    String wrong = client.logon("anna", "wrong");
    assertThat(SoapClient.value(wrong, "er")).isEqualTo(REFUSED);
    assertThat(wrong).isEqualTo(client.logon("nobody", "wrong"));
  }

  @Test
  void noPasswordReachesALog() {
    try (CapturedLog log = new CapturedLog()) {
      client.logon("anna", "anna-pw");
      client.logon("anna", "Wr0ng-Word");
      log.assertSilentAbout("anna-pw", "Wr0ng-Word");
    }
  }

  @Test
  void nobodyForgesAnAuditLine() {
    try (CapturedLog log = new CapturedLog()) {
      String text = "x'&#13;&#10;authenticate ok user='root&#x2028;";
      client.call(
          "<ns:logon><szUsername>%s</szUsername><szPassword>p</szPassword><szClientApp>%s</szClientApp></ns:logon>"
              .formatted(text, text));
      String shown = "'x\\x27\\x0D\\x0Aauthenticate ok user=\\x27root\\u2028'";
      assertThat(log.of(AuditLog.LOGGER))
          .containsExactly(
              "authenticate failed user=" + shown + " from='127.0.0.1' program=" + shown);
    }
  }

  @Test
  void systemHasNoPassword() {
    assertThat(SoapClient.value(client.logon("SYSTEM", ""), "er")).isEqualTo(REFUSED);
  }

  @Test
  void onlyAdministratorsActAsOthers() {
    String name = "<szImpersonateUser>anna</szImpersonateUser>";
    String anna = "</szUsername><szPassword>anna-pw</szPassword>" + name;
    String boss = "</szUsername><szPassword>boss-pw</szPassword>" + name;
    String asAnna = client.call("<ns:logon><szUsername>anna" + anna + "</ns:logon>").body();
    String asBoss = client.call("<ns:logon><szUsername>boss" + boss + "</ns:logon>").body();
    assertThat(SoapClient.value(asAnna, "er")).isEqualTo(REFUSED);
    assertThat(SoapClient.value(asBoss, "er")).isEqualTo("0");
  }

  @Test
  void theServersOwnUserIsSystemOnTheLocalSocket() throws IOException {
    String request =
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/'>"
            + "<SOAP-ENV:Body><n:logon xmlns:n='urn:zarafa'><szUsername>SYSTEM</szUsername>"
            + "</n:logon></SOAP-ENV:Body></SOAP-ENV:Envelope>";
    assertThat(SoapClient.value(overSocket(request), "er")).isEqualTo("0");
    assertThat(SoapClient.value(overSocket(request.replace("SYSTEM", "anna")), "er"))
        .isEqualTo("0");
    String byPassword = request.replace("</szUsername>", "</szUsername><ulFlags>1</ulFlags>");
    assertThat(SoapClient.value(overSocket(byPassword), "er")).isEqualTo(REFUSED);
  }

  private static String overSocket(String content) throws IOException {
    try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.connect(UnixDomainSocketAddress.of(directory.resolve("socket")));
      String head =
          "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
              + content.length()
              + "\r\n\r\n";
      socket.write(ByteBuffer.wrap((head + content).getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(1 << 16);
      while (socket.read(answer) >= 0) {
        // Until the server closes.
      }
      return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ns:noSuchThing/>",
        "<ns:create-folders/>",
        "<getStore/>",
        "",
        "<ns:getStore><ulSessionId>abc</ulSessionId></ns:getStore>",
        "<ns:getStore><ulSessionId>1</ulSession></ns:getStore>",
        "<ns:loadObject><sEntryId>!!</sEntryId></ns:loadObject>",
        "<ns:logoff>&nothing;</ns:logoff>",
        "<ns:logoff><ulSessionId>&nothing;</ulSessionId></ns:logoff>"
      })
  void whatIsNoRequestIsAFault(String request) {
    assertFault(client.call(request), 500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<not-soap/>",
        "garbage",
        "",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV='http://schemas.xmlsoap.org/soap/envelope/'><SOAP-ENV:Bo"
      })
  void whatIsNoEnvelopeIsAFault(String content) {
    assertFault(client.send("POST", content), 500);
  }

  @Test
  void deepNestingIsAFault() {
    String deep = "<lpNot>".repeat(1000) + "</lpNot>".repeat(1000);
    assertFault(client.call("<ns:tableRestrict>" + deep + "</ns:tableRestrict>"), 500);
  }

  @Test
  void onlyPostIsARequest() {
    assertFault(client.send("GET", ""), 405);
    assertThat(client.send("OPTIONS", "").statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerHasTheVersionOfItsRequest() {
    HttpResponse<String> answer =
        client.send(
            "POST",
            "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body>"
                + "<logoff xmlns='urn:zarafa'/></e:Body></e:Envelope>");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("http://www.w3.org/2003/05/soap-envelope").contains(DEAD);
  }

  private static String logoff(String id) {
    return SoapClient.value(
        client.call("<ns:logoff><ulSessionId>" + id + "</ulSessionId></ns:logoff>").body(),
        "result");
  }

  private static void assertFault(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).contains("<faultcode>SOAP-ENV:Client</faultcode><faultstring>");
  }
}
