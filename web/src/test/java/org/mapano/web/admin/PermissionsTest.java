package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.web.admin.RestCalls.basic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.cli.KopanoMailboxPermissions;

/** Rights on folders, over the interface and by {@code kopano-mailbox-permissions}. */
class PermissionsTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private static AdminTool.Result tool(String... arguments) {
    return SHARED.tool().other(KopanoMailboxPermissions::new, arguments);
  }

  @Test
  void rightsAreGivenListedAndTakenAway() {
    assertThat(
            tool(
                "--update-delegate",
                "helper",
                "--calendar",
                "secretary",
                "--store",
                "readonly",
                "plain"))
        .isEqualTo(new AdminTool.Result(0, "Permissions set on mailbox 'plain'\n", ""));
    assertThat(tool("--list-permissions-per-folder", "plain").out())
        .contains(
            "| Mailbox | Folder ",
            "| plain   | (store)     | helper | readonly  |\n",
            "| plain   | (free/busy) | helper | secretary |\n",
            "| plain   | Calendar    | helper | secretary |\n");
    assertThat(tool("--list-permissions", "plain").out())
        .contains(
            "| plain   | helper | (store):readonly, (free/busy):secretary, Calendar:secretary | yes      |\n");
    assertThat(tool("--list-permissions", "--all", "--json").out())
        .contains("\"folder\":\"Calendar\",\"member\":\"helper\",", "\"mailbox\":\"plain\"");
    tool("--update-delegate", "Everyone", "--folder", "Inbox=none", "plain");
    assertThat(tool("--list-permissions-per-folder", "plain").out())
        .contains("| plain   | Inbox       | Everyone | none      |\n");
    assertThat(tool("--remove-all-permissions", "--dry-run", "plain").out())
        .isEqualTo("Permissions would be removed from mailbox 'plain'\n");
    assertThat(tool("--remove-all-permissions", "plain").out())
        .isEqualTo("Permissions removed from mailbox 'plain'\n");
    assertThat(delegates("plain")).isEqualTo("{\"delegates\":[],\"onlyToDelegates\":false}");
    assertThat(tool("--list-permissions", "plain").out()).doesNotContain("helper", "Everyone");
  }

  private static String delegates(String login) {
    return SHARED.calls().root("GET", "users/" + login + "/delegates", null).json().toString();
  }

  @Test
  void delegatesSeePrivateItemsAndGetCopies() {
    String grant = "--update-delegate";
    assertThat(tool(grant, "helper", "--calendar", "owner", "--see-private", "yes", "plain"))
        .isEqualTo(new AdminTool.Result(0, "Permissions set on mailbox 'plain'\n", ""));
    tool(grant, "root", "--calendar", "readonly", "--sendcopy", "yes", "plain");
    assertThat(SHARED.server().delegates("plain"))
        .isEqualTo("in calendar helper:1 root:0, in data helper:1 root:0, copies to root");
    tool(grant, "helper", "--sendcopy", "yes", "--send-only-to-delegators", "yes", "plain");
    assertThat(SHARED.server().delegates("plain"))
        .isEqualTo(
            "in calendar helper:1 root:0, in data helper:1 root:0, copies only to root helper");
    assertThat(delegates("plain"))
        .isEqualTo(
            "{\"delegates\":["
                + "{\"member\":\"helper\",\"seePrivate\":true,\"sendCopy\":true,\"type\":\"user\"},"
                + "{\"member\":\"root\",\"seePrivate\":false,\"sendCopy\":true,"
                + "\"type\":\"user\"}],\"onlyToDelegates\":true}");
    assertThat(tool("--list-permissions", "plain").out())
        .containsPattern("helper \\| .*Calendar:owner.* \\| yes, see private, send copy \\|")
        .containsPattern("root   \\| .*free/busy.:readonly.* \\| yes, send copy ");
    assertThat(SHARED.tool().run("--details", "plain").out())
        .contains(
            "Send-as:\t\t\nDelegation:\t\t(send only to delegates)\n"
                + "\thelper:see_private,send_copy\n\troot:send_copy\nPermissions:\n",
            "\t@freebusy: helper:read_items,create_items,edit_own,delete_own,edit_all,delete_all,"
                + "folder_visible\n",
            "\t@freebusy: root:read_items,folder_visible\n",
            "\tCalendar: helper:read_items,create_items,edit_own,delete_own,edit_all,delete_all,"
                + "create_subfolders,folder_owner,folder_visible\n",
            "\tCalendar: root:read_items,folder_visible\n");
    tool(grant, "root", "--calendar", "none", "plain");
    tool(grant, "helper", "--see-private", "no", "--sendcopy", "no", "plain");
    assertThat(SHARED.server().delegates("plain"))
        .isEqualTo("in calendar helper:0, in data helper:0, copies to");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, users/plain/delegates/nobody, {}, 404",
    "PUT, users/nobody/delegates/helper, {}, 404",
    "PUT, users/plain/delegates/plain, {}, 400",
    "PUT, users/plain/delegates/helper, {\"seePrivate\": 1}, 400",
    "PUT, users/plain/delegates/helper, {\"more\": true}, 400",
    "PATCH, users/plain/delegates, {\"onlyToDelegates\": \"x\"}, 400",
    "DELETE, users/plain/delegates/helper, , 404",
  })
  void refusesDelegatesThatDoNotFit(String method, String path, String body, int expected) {
    assertThat(SHARED.calls().root(method, path, body).status()).isEqualTo(expected);
    assertThat(SHARED.server().delegates("plain")).isEqualTo("in calendar, in data, copies to");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--list-permissions; Name mailboxes, or all of them with --all.",
        "--list-permissions -a plain; Name mailboxes, or all of them with --all.",
        "plain; Exactly one of",
        "--update-delegate helper plain; --update-delegate needs a folder",
        "--update-delegate helper --inbox much plain; --inbox takes none, readonly, secretary,",
        "--update-delegate nobody --inbox none plain; Unable to set permissions for nobody",
        "--update-delegate helper --see-private perhaps plain; --see-private takes yes or no.",
        "--list-permissions --sendcopy yes plain; --see-private and the like go with",
        "--list-permissions nobody; Unable to list permissions: \"nobody\" not found (0x8004010f)",
      })
  void explainsWhatDoesNotFit(String line, String expected) {
    AdminTool.Result result = tool(line.split(" "));
    assertThat(result.status()).isOne();
    assertThat(result.err()).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "helper?folder=Nowhere, 1, 404",
    "nobody, 1, 404",
    "helper?folder=../plain, 1, 404",
    "helper, -1, 400",
    "helper, 4096, 400",
    "plain?type=cat, 1, 400",
  })
  void refusesWhatDoesNotFit(String path, int rights, int expected) {
    String body = "{\"rights\": " + rights + "}";
    assertThat(SHARED.calls().root("PUT", "users/plain/permissions/" + path, body).status())
        .isEqualTo(expected);
    assertThat(
            SHARED
                .calls()
                .call(
                    basic("plain", "plain"),
                    "PUT",
                    "users/root/permissions/plain",
                    "{\"rights\": 1}")
                .status())
        .isEqualTo(403);
  }
}
