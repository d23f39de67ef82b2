package org.mapano.soap.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.CompanyEditor;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.soap.testing.SoapClient;
import org.mapano.soap.testing.SoapTestServer;

/** Companies by MAPI in SOAP: what they answer, and that nobody reaches across (MT-01). */
class TenantOperationsTest {
  private static final StoreSession SYSTEM =
      new StoreSession(StoreSession.SYSTEM, "SYSTEM", 2, 0, Set.of(1), null);

  private static SoapTestServer server;
  private static SoapClient client;
  private static String root;
  private static String helper;
  private static String plain;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    server =
        new SoapTestServer(
            TestDatabase.h2(),
            directory.resolve("socket"),
            0,
            Map.of("server.enable_hosted_kopano", "yes", "server.loginname_format", "%u@%c"));
    client = new SoapClient(server.url());
    UserAdministration users = server.get(UserAdministration.class);
    CompanyEditor companies = server.get(CompanyEditor.class);
    for (String company : List.of("acme", "globex")) {
      companies.create(CompanyChange.named(company));
      users.create(SYSTEM, user("plain@" + company).build());
      users.create(SYSTEM, user("helper@" + company).adminLevel(1).build());
    }
    users.create(SYSTEM, user("root@acme").adminLevel(2).build());
    root = logon("root@acme");
    helper = logon("helper@acme");
    plain = logon("plain@globex");
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
  }

  private static UserChange.Builder user(String name) {
    return UserChange.builder()
        .login(name)
        .password(name)
        .fullName("The " + name)
        .email(name + ".example");
  }

  private static String logon(String name) {
    return SoapClient.value(client.logon(name, name), "ulSessionId");
  }

  private static String call(String session, String operation, String arguments) {
    String id = operation.contains("Remote") ? "ecSessionId" : "ulSessionId";
    return client
        .call(
            "<ns:%1$s><%2$s>%3$s</%2$s>%4$s</ns:%1$s>".formatted(operation, id, session, arguments))
        .body();
  }

  private static String code(ErrorCode code) {
    return ">" + Integer.toUnsignedLong(code.value()) + "<";
  }

  private static String company(String name) {
    return SoapClient.value(
        call(root, "resolveCompanyname", "<lpszCompanyname>" + name + "</lpszCompanyname>"),
        "sCompanyId");
  }

  private static String userId(String name) {
    return SoapClient.value(
        call(root, "resolveUsername", "<lpszUsername>" + name + "</lpszUsername>"), "sUserId");
  }

  @Test
  void logonsNeedTheWholeName() {
    assertThat(client.logon("plain", "plain@acme")).contains(code(ErrorCode.LOGON_FAILED));
    assertThat(client.logon("plain@acme", "plain@globex")).contains(code(ErrorCode.LOGON_FAILED));
    assertThat(client.logon("plain@acme", "plain@acme")).contains("<er>0</er>");
  }

  @Test
  void companiesAreMadeReadChangedAndDeleted() {
    String make = "<lpsCompany><lpszCompanyname>third</lpszCompanyname></lpsCompany>";
    assertThat(call(helper, "createCompany", make)).contains(code(ErrorCode.NO_ACCESS));
    String made = call(root, "createCompany", make);
    String id = SoapClient.value(made, "sCompanyId");
    assertThat(call(root, "createCompany", make)).contains(code(ErrorCode.COLLISION));
    String named = "<sCompanyId>" + id + "</sCompanyId>";
    assertThat(call(root, "getCompany", named))
        .contains("<lpszCompanyname>third</lpszCompanyname>", "<ulAdministrator>2<");
    assertThat(call(helper, "getCompany", named)).contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(helper, "getCompany", "<sCompanyId></sCompanyId>"))
        .contains("<lpszCompanyname>acme</lpszCompanyname>");
    String hidden =
        "<lpsCompany><sCompanyId>%s</sCompanyId><sAdministrator>%s</sAdministrator><ulIsABHidden>1<"
            + "/ulIsABHidden></lpsCompany>";
    assertThat(call(root, "setCompany", hidden.formatted(id, userId("root@acme"))))
        .contains("<result>0</result>");
    assertThat(call(root, "getCompany", named)).contains("<ulIsABHidden>1</ulIsABHidden>");
    assertThat(call(helper, "deleteCompany", named)).contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(root, "deleteCompany", named)).contains("<result>0</result>");
    assertThat(call(root, "getCompanyList", "")).contains("acme", "globex").doesNotContain("third");
    assertThat(call(plain, "getCompanyList", "")).contains("globex").doesNotContain("acme");
  }

  @Test
  void nothingOfTheOtherCompanyIsAnswered() {
    String foreign = userId("plain@acme");
    String id = "<sUserId>" + foreign + "</sUserId>";
    for (String operation :
        List.of("getUser", "getSendAsList", "getGroupListOfUser", "GetQuota", "GetQuotaStatus")) {
      assertThat(call(plain, operation, id)).as(operation).contains(code(ErrorCode.NOT_FOUND));
    }
    assertThat(call(plain, "resolveUsername", "<lpszUsername>plain@acme</lpszUsername>"))
        .contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(plain, "resolveUserStore", "<szUserName>plain@acme</szUserName>"))
        .contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(plain, "resolveCompanyname", "<lpszCompanyname>acme</lpszCompanyname>"))
        .contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(plain, "readABProps", "<sEntryId>" + foreign + "</sEntryId>"))
        .contains(code(ErrorCode.NOT_FOUND));
    String acme = "<sCompanyId>" + company("acme") + "</sCompanyId>";
    assertThat(call(plain, "getUserList", acme)).contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(plain, "getGroupList", acme)).contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(plain, "getUserList", ""))
        .contains("plain@globex")
        .doesNotContain("plain@acme");
    String everyone = Base64.getEncoder().encodeToString(AddressBookEntryId.EVERYONE.toBytes());
    assertThat(call(plain, "getUserListOfGroup", "<sGroupId>" + everyone + "</sGroupId>"))
        .contains("plain@globex")
        .doesNotContain("plain@acme");
    String create =
        "<lpsUser><lpszUsername>new@globex</lpszUsername><lpszPassword>pw</lpszPassword>"
            + "<lpszMailAddress>n@globex.example</lpszMailAddress>"
            + "<lpszFullName>New</lpszFullName><ulObjClass>65537</ulObjClass></lpsUser>";
    assertThat(call(helper, "createUser", create)).contains(code(ErrorCode.NO_ACCESS));
    assertThat(
            client
                .call(
                    "<ns:logon><szUsername>helper@acme</szUsername>"
                        + "<szPassword>helper@acme</szPassword>"
                        + "<szImpersonateUser>plain@globex</szImpersonateUser>"
                        + "<szVersion>8.7.25</szVersion></ns:logon>")
                .body())
        .contains(code(ErrorCode.LOGON_FAILED));
  }

  @Test
  void listsOfACompanyAreKeptByWhoAdministersIt() {
    String company = "<sCompanyId>" + company("globex") + "</sCompanyId>";
    String viewer = "<sSetCompanyId>" + company("acme") + "</sSetCompanyId>" + company;
    String user = "<sUserId>" + userId("plain@acme") + "</sUserId>" + company;
    assertThat(call(plain, "getRemoteViewList", company)).contains(code(ErrorCode.NO_ACCESS));
    assertThat(call(helper, "addCompanyToRemoteViewList", viewer))
        .contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(root, "addCompanyToRemoteViewList", viewer)).contains("<result>0</result>");
    assertThat(call(root, "getRemoteViewList", company)).contains("acme").doesNotContain("globex");
    assertThat(call(root, "addUserToRemoteAdminList", user)).contains("<result>0</result>");
    assertThat(call(root, "getRemoteAdminList", company)).contains("plain@acme");
    // Who is told of that by a new session reaches the other company now.
    String remote = logon("plain@acme");
    assertThat(call(remote, "getRemoteAdminList", company)).contains("plain@acme");
    assertThat(call(remote, "getUserList", company)).contains("plain@globex");
    assertThat(call(root, "delUserFromRemoteAdminList", user)).contains("<result>0</result>");
    assertThat(call(root, "delCompanyFromRemoteViewList", viewer)).contains("<result>0</result>");
    assertThat(call(root, "delCompanyFromRemoteViewList", viewer))
        .contains(code(ErrorCode.NOT_FOUND));
  }

  @Test
  void companiesHaveLevelsAndRecipients() {
    String id = company("acme");
    String set =
        "<sUserId>%s</sUserId><lpsQuota><bUseDefaultQuota>false</bUseDefaultQuota>"
            + "<bIsUserDefaultQuota>%s</bIsUserDefaultQuota><llWarnSize>%d</llWarnSize>"
            + "<llSoftSize>2</llSoftSize><llHardSize>3</llHardSize></lpsQuota>";
    assertThat(call(plain, "SetQuota", set.formatted(id, false, 9)))
        .contains(code(ErrorCode.NOT_FOUND));
    assertThat(call(helper, "SetQuota", set.formatted(id, false, 9))).contains("<result>0<");
    assertThat(call(helper, "SetQuota", set.formatted(id, true, 1))).contains("<result>0<");
    String get = "<sUserId>%s</sUserId><bGetUserDefault>%s</bGetUserDefault>";
    assertThat(call(helper, "GetQuota", get.formatted(id, false)))
        .contains("<llWarnSize>9<", "<llHardSize>0<");
    assertThat(call(helper, "GetQuota", get.formatted(id, true)))
        .contains("<llWarnSize>1<", "<llSoftSize>2<", "<llHardSize>3<");
    assertThat(call(helper, "GetQuota", get.formatted(userId("plain@acme"), false)))
        .contains("<bUseDefaultQuota>true<", "<llHardSize>3<");
    String recipient =
        "<sCompanyId>%s</sCompanyId><sRecipientId>%s</sRecipientId><ulType>65537</ulType>"
            .formatted(id, userId("helper@acme"));
    assertThat(call(helper, "AddQuotaRecipient", recipient)).contains("<result>0<");
    assertThat(
            call(helper, "GetQuotaRecipients", "<sUserId>" + userId("plain@acme") + "</sUserId>"))
        .contains("plain@acme", "helper@acme");
    assertThat(call(helper, "DeleteQuotaRecipient", recipient)).contains("<result>0<");
  }
}
