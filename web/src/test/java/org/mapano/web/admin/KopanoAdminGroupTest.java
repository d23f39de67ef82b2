package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The command line tool on groups and senders, against the real interface. */
class KopanoAdminGroupTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private AdminTool.Result run(String... arguments) {
    return SHARED.tool().run(arguments);
  }

  private void assertDone(String message, String... arguments) {
    assertThat(run(arguments)).isEqualTo(new AdminTool.Result(0, message + "\n", ""));
  }

  private void assertFailed(String message, String... arguments) {
    assertThat(run(arguments)).isEqualTo(new AdminTool.Result(1, "", message + "\n"));
  }

  @Test
  void groupsLiveAsInTheManual() {
    String guid =
        SHARED
            .calls()
            .root("GET", "users/plain", null)
            .json()
            .getJsonObject("store")
            .getString("guid");
    assertDone("Group created.", "-g", "sales", "-e", "sales@example.com");
    assertFailed("Unable to create group: \"sales\" already exists (0x80040604)", "-g", "sales");
    assertDone("User added to group.", "-b", "plain", "-i", "sales");
    assertFailed(
        "Unable to add user to group: \"plain\" already exists (0x80040604)",
        "-b",
        "plain",
        "-i",
        "sales");
    assertThat(run("-L").out())
        .isEqualTo(
            "Group list for Default(2):\n\tgroupname\n\t"
                + "-".repeat(37)
                + "\n\tEveryone\n\tsales\n\n");
    assertThat(run("--details", "sales", "--type", "group").out())
        .contains(
            "Groupname:\t\tsales\n",
            "Fullname:\t\tsales\n",
            "Emailaddress:\t\tsales@example.com\n",
            "Address book:\t\tVisible to current user\n",
            "Users (1):\n\tUsername\tFullname\tHomeserver\tStore\n",
            "\n\tplain\t\tplain\t\t\t\t" + guid + "\n\nSend-as:\t\t\n");
    assertThat(run("--details", "plain").out()).contains("Groups (2):", "\tsales\n");
    assertDone("User removed from group.", "-B", "plain", "-i", "sales");
    assertFailed(
        "Unable to remove user from group: \"plain\" not found (0x8004010f)",
        "-B",
        "plain",
        "-i",
        "sales");
    assertDone("Group information updated.", "--update-group", "sales", "-e", "s@example.com");
    assertThat(run("--details", "sales", "--type", "group", "--json").out())
        .contains("\"email\":\"s@example.com\"");
    assertDone("Group deleted.", "-G", "sales");
    assertFailed("Unable to delete group: \"sales\" not found (0x8004010f)", "-G", "sales");
  }

  @Test
  void sendersAreListedForUsersAndGroups() {
    run("-g", "sales");
    assertDone("User information updated.", "-u", "plain", "--add-sendas", "helper");
    assertThat(run("--list-sendas", "plain").out())
        .isEqualTo(
            "Send-as list (1) for user plain:\n\tUsername\tFullname\tHomeserver\n\t"
                + "-".repeat(42)
                + "\n\thelper\t\thelper\t\t\n\n");
    assertDone("Group information updated.", "--update-group", "sales", "--add-sendas", "plain");
    assertThat(run("--list-sendas", "sales", "--type", "group").out())
        .startsWith("Send-as list (1) for group sales:\n");
    assertDone("User information updated.", "-u", "plain", "--del-sendas", "helper");
    assertThat(run("--list-sendas", "plain").out()).startsWith("Send-as list (0) for user plain:");
    assertFailed(
        "Unable to update user information: \"plain\" not found (0x8004010f)",
        "-u",
        "plain",
        "--remove-sendas",
        "helper");
  }

  @Test
  void dryRunsChangeNothing() {
    run("-g", "sales");
    assertDone("Group more would be created.", "-g", "more", "--dry-run");
    assertDone("Group sales would be deleted.", "-G", "sales", "--dry-run");
    assertDone(
        "User plain would be added to group sales.", "-b", "plain", "-i", "sales", "--dry-run");
    assertDone("Users and groups would be synchronized.", "--sync", "--dry-run");
    assertThat(run("-L").out()).startsWith("Group list for Default(2):").contains("\tsales\n");
    assertThat(run("--details", "sales", "--type", "group").out()).contains("Users (0):");
    assertDone("Users and groups synchronized.", "--sync");
  }
}
