package org.mapano.soap.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAdministration;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.soap.testing.SoapClient;
import org.mapano.soap.testing.SoapTestServer;

/** Users, groups, quotas, address book and tables about them, as clients ask for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DirectoryOperationsContract {
  private static final StoreSession SYSTEM = new StoreSession(2, "SYSTEM", 2, 0, Set.of(1), null);
  private static final String EVERYONE = text(AddressBookEntryId.EVERYONE.toBytes());
  private static final String GLOBAL = text(AddressBookEntryId.GLOBAL.toBytes());

  private SoapTestServer server;
  private SoapClient client;
  private String admin;
  private String anna;

  abstract TestDatabase database();

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    server =
        new SoapTestServer(
            database(), directory.resolve("socket"), 0, Map.of("server.disabled_features", ""));
    client = new SoapClient(server.url());
    UserAdministration users = server.get(UserAdministration.class);
    users.create(SYSTEM, user("root").adminLevel(2).build());
    users.create(SYSTEM, user("anna").build());
    admin = logon("root");
    anna = logon("anna");
  }

  @AfterAll
  void stop() throws IOException {
    client.close();
    server.close();
  }

  private static UserChange.Builder user(String name) {
    return UserChange.builder()
        .login(name)
        .password(name)
        .fullName("The " + name)
        .email(name + "@example.com");
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String logon(String name) {
    return SoapClient.value(client.logon(name, name), "ulSessionId");
  }

  private String call(String session, String operation, String arguments) {
    return client
        .call(
            "<ns:%1$s><ulSessionId>%2$s</ulSessionId>%3$s</ns:%1$s>"
                .formatted(operation, session, arguments))
        .body();
  }

  private static String failed(String element, ErrorCode code) {
    return "<" + element + ">" + Integer.toUnsignedLong(code.value()) + "</" + element + ">";
  }

  private String create(String session, String name) {
    return call(
        session,
        "createUser",
        ("<lpsUser><lpszUsername>%1$s</lpszUsername><lpszPassword>pw</lpszPassword>"
                + "<lpszMailAddress>%1$s@example.com</lpszMailAddress>"
                + "<lpszFullName>Full %1$s</lpszFullName><ulObjClass>65537</ulObjClass></lpsUser>")
            .formatted(name));
  }

  private String idOf(String name) {
    return SoapClient.value(
        call(admin, "resolveUsername", "<lpszUsername>" + name + "</lpszUsername>"), "sUserId");
  }

  private String group(String name) {
    return SoapClient.value(
        call(
            admin,
            "createGroup",
            ("<lpsGroup><lpszGroupname>%1$s</lpszGroupname><lpszFullname>%1$s</lpszFullname>"
                    + "</lpsGroup>")
                .formatted(name)),
        "sGroupId");
  }

  @Test
  void makesChangesAndDeletesUsers() {
    String id = SoapClient.value(create(admin, "bert"), "sUserId");
    assertThat(create(admin, "bert")).contains(failed("er", ErrorCode.COLLISION));
    String read = call(admin, "getUser", "<sUserId>" + id + "</sUserId>");
    assertThat(read)
        .contains("<lpszUsername>bert</lpszUsername>", "<lpszFullName>Full bert</lpszFullName>")
        .contains("<item>imap</item><item>mobile</item><item>outlook</item>");
    String change =
        "<lpsUser><lpszFullName>Bert B.</lpszFullName><ulIsAdmin>4294967295</ulIsAdmin>"
            + "<ulIsABHidden>1</ulIsABHidden><ulCapacity>4294967295</ulCapacity>"
            + "<ulObjClass>4294967295</ulObjClass><lpsMVPropmap><item>"
            + "<ulPropId>1739853854</ulPropId><sValues><item>pop3</item></sValues>"
            + "</item></lpsMVPropmap><sUserId>"
            + id
            + "</sUserId></lpsUser>";
    assertThat(call(anna, "setUser", change)).contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "setUser", change)).contains("<result>0</result>");
    assertThat(call(admin, "getUser", "<sUserId>" + id + "</sUserId>"))
        .contains("<lpszFullName>Bert B.</lpszFullName>", "<ulIsABHidden>1</ulIsABHidden>")
        .contains("<item>imap</item><item>mobile</item><item>outlook</item><item>webapp</item>");
    assertThat(call(admin, "getUserList", "")).contains(">bert<", ">anna<", ">root<", ">SYSTEM<");
    String victim = "<sUserId>" + id + "</sUserId>";
    assertThat(call(anna, "deleteUser", victim)).contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "deleteUser", victim)).contains("<result>0</result>");
    assertThat(call(admin, "getUser", victim)).contains(failed("er", ErrorCode.NOT_FOUND));
  }

  @Test
  void tellsEverybodyWhoTheyAre() {
    assertThat(call(anna, "getUser", "")).contains("<lpszUsername>anna</lpszUsername>");
    assertThat(call(anna, "getUser", "<ulUserId>2</ulUserId>"))
        .contains(failed("er", ErrorCode.INVALID_PARAMETER));
    assertThat(call("77", "getUser", "")).contains(failed("er", ErrorCode.END_OF_SESSION));
  }

  @Test
  void managesGroups() {
    String staff = group("staff");
    String member = "<sGroupId>%s</sGroupId><sUserId>%s</sUserId>".formatted(staff, idOf("anna"));
    assertThat(call(anna, "addGroupUser", member)).contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "addGroupUser", member)).contains("<result>0</result>");
    assertThat(call(admin, "addGroupUser", member)).contains(failed("result", ErrorCode.COLLISION));
    assertThat(call(anna, "getUserListOfGroup", "<sGroupId>" + staff + "</sGroupId>"))
        .contains(">anna<")
        .doesNotContain(">root<");
    assertThat(call(anna, "getGroupListOfUser", "")).contains(">staff<", ">Everyone<");
    String change =
        "<lpsGroup><sGroupId>%s</sGroupId><lpszFullname>All</lpszFullname></lpsGroup>"
            .formatted(staff);
    assertThat(call(admin, "setGroup", change)).contains("<result>0</result>");
    assertThat(call(anna, "getGroup", "<sGroupId>" + staff + "</sGroupId>"))
        .contains("<lpszGroupname>staff</lpszGroupname>", "<lpszFullname>All</lpszFullname>");
    assertThat(call(admin, "deleteGroupUser", member)).contains("<result>0</result>");
    assertThat(call(admin, "deleteGroupUser", member))
        .contains(failed("result", ErrorCode.NOT_FOUND));
    assertThat(call(admin, "groupDelete", "<sGroupId>" + EVERYONE + "</sGroupId>"))
        .contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "groupDelete", "<sGroupId>" + staff + "</sGroupId>"))
        .contains("<result>0</result>");
    assertThat(call(anna, "getGroupList", "")).contains(">Everyone<").doesNotContain(">staff<");
  }

  @Test
  void managesSenders() {
    String pair =
        "<sUserId>%s</sUserId><sSenderId>%s</sSenderId>".formatted(idOf("root"), idOf("anna"));
    assertThat(call(anna, "addSendAsUser", pair)).contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "addSendAsUser", pair)).contains("<result>0</result>");
    String list = "<sUserId>" + idOf("root") + "</sUserId>";
    assertThat(call(anna, "getSendAsList", list)).contains(">anna<");
    assertThat(call(admin, "delSendAsUser", pair)).contains("<result>0</result>");
    assertThat(call(anna, "getSendAsList", list)).doesNotContain(">anna<");
  }

  @Test
  void setsAndWatchesQuotas() {
    int id = server.get(UserDirectory.class).findByLogin("anna").orElseThrow().id();
    assertThat(server.get(Stores.class).ofUser(id)).isPresent();
    String name = "<sUserId>" + idOf("anna") + "</sUserId>";
    String levels =
        name
            + "<lpsQuota><bUseDefaultQuota>false</bUseDefaultQuota><llWarnSize>1</llWarnSize>"
            + "<llSoftSize>2</llSoftSize><llHardSize>300000000</llHardSize></lpsQuota>";
    assertThat(call(anna, "SetQuota", levels)).contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "SetQuota", levels)).contains("<result>0</result>");
    String nobody = levels.substring(name.length());
    assertThat(call(anna, "SetQuota", nobody)).contains(failed("result", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "SetQuota", nobody))
        .contains(failed("result", ErrorCode.INVALID_PARAMETER));
    assertThat(call(anna, "GetQuota", name))
        .contains("<bUseDefaultQuota>false</bUseDefaultQuota>")
        .contains("<llWarnSize>1</llWarnSize><llSoftSize>2</llSoftSize>");
    assertThat(call(anna, "GetQuotaStatus", name)).contains("<er>0</er>");
    assertThat(call(anna, "GetQuotaStatus", "<sUserId>" + idOf("root") + "</sUserId>"))
        .contains(failed("er", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "GetQuotaStatus", "<sUserId>" + EVERYONE + "</sUserId>"))
        .contains(failed("er", ErrorCode.INVALID_TYPE));
    assertThat(call(admin, "GetQuotaRecipients", name)).contains(">anna<");
    assertThat(call(anna, "GetQuotaRecipients", "<sUserId>" + idOf("root") + "</sUserId>"))
        .contains(failed("er", ErrorCode.NO_ACCESS));
  }

  @Test
  void resolvesNamesLikePeopleTypeThem() {
    String arguments =
        "<lpaPropTag><item>268370178</item><item>805371935</item><item>973013023</item></lpaPropTag><lpsRowSet>"
            + "<item><item><ulPropTag>805371935</ulPropTag><lpszA>ann</lpszA></item></item>"
            + "<item><item><ulPropTag>805371935</ulPropTag><lpszA>example</lpszA></item></item>"
            + "<item><item><ulPropTag>805371935</ulPropTag><lpszA>nobody</lpszA></item></item>"
            + "<item><item><ulPropTag>805371935</ulPropTag><lpszA>ann</lpszA></item></item>"
            + "</lpsRowSet><lpaFlags><item>0</item><item>0</item><item>0</item><item>2</item>"
            + "</lpaFlags><ulFlags>2147483648</ulFlags>";
    String answer = call(anna, "abResolveNames", arguments);
    assertThat(answer)
        .contains("<lpszA>The anna</lpszA>")
        .contains("<item>2</item><item>1</item><item>0</item><item>2</item>");
    assertThat(call(anna, "abResolveNames", arguments.replace("<item>2</item>", "")))
        .contains(failed("er", ErrorCode.INVALID_PARAMETER));
    assertThat(call(anna, "readABProps", "<sEntryId>" + GLOBAL + "</sEntryId>"))
        .contains("<lpszA>Global Address Book</lpszA>");
  }

  @Test
  void opensTablesAboutPeopleAndStores() {
    assertThat(rows(anna, 2, 6, GLOBAL)).contains(">The anna<", ">Everyone<");
    assertThat(rows(admin, 7, 0, "")).contains(">anna@example.com<");
    assertThat(call(anna, "tableOpen", "<ulTableType>7</ulTableType>"))
        .contains(failed("er", ErrorCode.NO_ACCESS));
    assertThat(call(anna, "tableOpen", "<ulTableType>5</ulTableType>"))
        .contains(failed("er", ErrorCode.NO_ACCESS));
    for (int kind : new int[] {6, 11}) {
      assertThat(call(anna, "tableOpen", "<ulTableType>" + kind + "</ulTableType>"))
          .contains(failed("er", ErrorCode.NO_ACCESS));
    }
    assertThat(rows(admin, 6, 0, ""))
        .contains(">root<", ">anna<", "<lpszA>test</lpszA>")
        .doesNotContain(admin, anna);
    assertThat(call(anna, "tableOpen", "<ulTableType>8</ulTableType>"))
        .contains(failed("er", ErrorCode.NOT_FOUND));
    assertThat(call(anna, "tableOpen", "<ulTableType>12</ulTableType>"))
        .contains(failed("er", ErrorCode.BAD_VALUE));
    assertThat(rows(admin, 9, 0, "")).contains(">anna<", ">root<", ">Everyone<");
    assertThat(rows(anna, 9, 0, "")).contains(">anna<").doesNotContain(">root<");
    assertThat(rows(admin, 10, 0, "")).contains(">Inbox - The anna<", ">Inbox - SYSTEM<");
    assertThat(rows(anna, 10, 0, "")).contains(">Inbox - The anna<").doesNotContain("SYSTEM");
    assertThat(rows(admin, 5, 0, "")).contains("<lpszA>usercnt_active</lpszA>", "<lpszA>2</lpszA>");
  }

  private String rows(String session, int kind, int type, String entryId) {
    String open =
        "<sEntryId>%s</sEntryId><ulTableType>%d</ulTableType><ulType>%d</ulType>"
            .formatted(entryId, kind, type);
    String table = SoapClient.value(call(session, "tableOpen", open), "ulTableId");
    return call(
        session,
        "tableQueryRows",
        "<ulTableId>" + table + "</ulTableId><ulRowCount>50</ulRowCount>");
  }

  @Test
  void orphansKeepTheNameOfTheirUser() {
    server.get(UserAdministration.class).create(SYSTEM, user("zoe").build());
    assertThat(rows(admin, 10, 0, "")).contains(">Inbox - The zoe<");
    call(admin, "deleteUser", "<sUserId>" + idOf("zoe") + "</sUserId>");
    assertThat(rows(admin, 9, 0, "")).contains("<lpszA>zoe</lpszA>");
    assertThat(rows(admin, 10, 0, "")).doesNotContain("The zoe");
  }

  @Test
  void keepsMaintenanceForAdministrators() {
    for (String operation : new String[] {"syncUsers", "purgeCache", "purgeSoftDelete"}) {
      assertThat(call(anna, operation, "")).contains(failed("result", ErrorCode.NO_ACCESS));
      assertThat(call(admin, operation, "")).contains("<result>0</result>");
    }
    assertThat(call(anna, "purgeDeferredUpdates", "")).contains(failed("er", ErrorCode.NO_ACCESS));
    assertThat(call(admin, "purgeDeferredUpdates", "")).contains(failed("er", ErrorCode.NOT_FOUND));
    assertThat(call(admin, "testSet", "<name>x</name><value>y</value>"))
        .contains(failed("result", ErrorCode.NO_ACCESS));
  }

  @Test
  void hasOneTenantAndOneServer() {
    for (String operation :
        new String[] {"getCompanyList", "getCompany", "createCompany", "resolveCompanyname"}) {
      assertThat(call(admin, operation, "")).contains(failed("er", ErrorCode.NO_SUPPORT));
    }
    assertThat(call(admin, "getServerDetails", "")).contains(failed("er", ErrorCode.NETWORK_ERROR));
    assertThat(call("0", "getServerBehavior", "")).contains("<ulBehavior>1</ulBehavior><er>0</er>");
    assertThat(call(anna, "resolvePseudoUrl", "<lpszPseudoUrl>pseudo://x</lpszPseudoUrl>"))
        .contains("<lpszServerPath>pseudo://x</lpszServerPath><bIsPeer>true</bIsPeer>");
    assertThat(call(anna, "getLicenseAuth", "")).contains("<er>0</er>");
    assertThat(call(anna, "getUserClientUpdateStatus", ""))
        .contains(failed("er", ErrorCode.NO_SUPPORT));
  }

  private String addressBookSince(String state) {
    return call(
        anna,
        "getChanges",
        "<ulSyncId>0</ulSyncId><ulChangeId>"
            + state
            + "</ulChangeId><ulChangeType>3</ulChangeType><ulFlags>0</ulFlags>");
  }

  @Test
  void changesOfTheAddressBookAreFollowed() {
    String all = addressBookSince("0");
    assertThat(all)
        .contains("<sSourceKey>" + idOf("anna") + "</sSourceKey>")
        .doesNotContain("<sSourceKey>" + EVERYONE + "</sSourceKey>");
    create(admin, "newcomer");
    String later = addressBookSince(SoapClient.value(all, "ulMaxChangeId"));
    assertThat(later)
        .contains("<sSourceKey>" + idOf("newcomer") + "</sSourceKey>")
        .doesNotContain("<sSourceKey>" + idOf("anna") + "</sSourceKey>");
    assertThat(addressBookSince(SoapClient.value(later, "ulMaxChangeId")))
        .contains("<sChangesArray></sChangesArray>");
  }

  private String choose(String table) {
    return call(
        anna,
        "tableSetMultiStoreEntryIDs",
        "<ulTableId>" + table + "</ulTableId><aMessages></aMessages>");
  }

  @Test
  void onlyTablesOfChosenMessagesTakeMessages() {
    String chosen =
        call(
            anna,
            "tableOpen",
            "<ulTableType>4</ulTableType><ulType>0</ulType><ulFlags>0</ulFlags>");
    String book =
        call(
            anna,
            "tableOpen",
            "<sEntryId>"
                + GLOBAL
                + "</sEntryId><ulTableType>2</ulTableType><ulType>6</ulType><ulFlags>0</ulFlags>");
    assertThat(choose(SoapClient.value(chosen, "ulTableId"))).contains("<result>0</result>");
    assertThat(choose(SoapClient.value(book, "ulTableId")))
        .contains(failed("result", ErrorCode.INVALID_PARAMETER));
    assertThat(choose("99999")).contains(failed("result", ErrorCode.NOT_FOUND));
  }
}
