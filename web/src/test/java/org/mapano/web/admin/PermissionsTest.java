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
            "| plain   | (store)  | helper | readonly  |\n",
            "| plain   | Calendar | helper | secretary |\n");
    assertThat(tool("--list-permissions", "plain").out())
        .contains("| plain   | helper | (store):readonly, Calendar:secretary |\n");
    assertThat(tool("--list-permissions", "--all", "--json").out())
        .contains("\"folder\":\"Calendar\",\"member\":\"helper\",", "\"mailbox\":\"plain\"");
    tool("--update-delegate", "Everyone", "--folder", "Inbox=none", "plain");
    assertThat(tool("--list-permissions-per-folder", "plain").out())
        .contains("| plain   | Inbox    | Everyone | none      |\n");
    assertThat(tool("--remove-all-permissions", "--dry-run", "plain").out())
        .isEqualTo("Permissions would be removed from mailbox 'plain'\n");
    assertThat(tool("--remove-all-permissions", "plain").out())
        .isEqualTo("Permissions removed from mailbox 'plain'\n");
    assertThat(tool("--list-permissions", "plain").out()).doesNotContain("helper", "Everyone");
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
