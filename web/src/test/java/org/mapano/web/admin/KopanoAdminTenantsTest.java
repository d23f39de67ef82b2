package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kopano-admin} where there are several companies (MT-06 to MT-14). */
class KopanoAdminTenantsTest {
  @TempDir static Path data;

  private static AdminServer server;

  @BeforeAll
  static void start() {
    server =
        new AdminServer(
            data, Map.of("server.enable_hosted_kopano", "yes", "server.loginname_format", "%u@%c"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static AdminTool.Result run(String... arguments) {
    return new AdminTool(data).run(arguments);
  }

  private static void says(String text, String... arguments) {
    assertThat(run(arguments)).isEqualTo(new AdminTool.Result(0, text + "\n", ""));
  }

  @Test
  void companiesComeChangeAndGo() {
    says("Company created", "--create-company", "third");
    assertThat(run("--create-company", "THIRD").err())
        .isEqualTo("Unable to create company: \"THIRD\" already exists (0x80040604)\n");
    assertThat(run("--list-companies").out())
        .startsWith("Company list (")
        .contains("\tCompanyname", "System administrator", "\tacme\t", "\tthird\t", "SYSTEM");
    assertThat(
            run(
                    "--update-company",
                    "third",
                    "--qo",
                    "y",
                    "--qw",
                    "10",
                    "--udqo",
                    "y",
                    "--udqh",
                    "3",
                    "--udqs",
                    "2",
                    "--udqw",
                    "1")
                .out())
        .startsWith("Old quota settings:\n")
        .contains("New quota settings:\n", "10.00 MB", "3.00 MB", "2.00 MB", "1.00 MB")
        .endsWith("Company information updated.\n");
    says("User created.", "-c", "anna@third", "-p", "pw", "-f", "Anna", "-e", "anna@third.example");
    assertThat(run("--details", "anna@third").out()).contains("3.00 MB");
    says(
        "User anna@third is set as admin of company third",
        "--set-system-admin",
        "anna@third",
        "-I",
        "third");
    assertThat(run("--details", "third", "--type", "company").out())
        .contains("Companyname:", "third", "Sysadmin:", "anna@third", "User default quota");
    assertThat(run("-l", "-I", "third").out())
        .startsWith("User list for third(2):\n")
        .contains("anna@third")
        .doesNotContain("acme");
    assertThat(run("-l").out())
        .contains("User list for acme(", "User list for third(2):", "User list for globex(");
    assertThat(run("-L", "-I", "third").out()).startsWith("Group list for third(1):\n");
    says("Company deleted", "--delete-company", "third");
    assertThat(run("--details", "anna@third").status()).isEqualTo(1);
  }

  @Test
  void listsOfACompanyAreKept() {
    says(
        "Company globex added to the remote-view list of acme",
        "--add-to-viewlist",
        "globex",
        "-I",
        "acme");
    assertThat(run("--list-view", "-I", "acme").out())
        .startsWith("remote-view list (1):\n\tcompanyname\n")
        .contains("\tglobex");
    assertThat(run("--list-view", "-I", "globex").out()).startsWith("remote-view list (0):\n");
    says(
        "Company globex removed from the remote-view list of acme",
        "--del-from-viewlist",
        "globex",
        "-I",
        "acme");
    says(
        "User plain@globex added to the remote-admin list of acme",
        "--add-to-adminlist",
        "plain@globex",
        "-I",
        "acme");
    assertThat(run("--list-admin", "-I", "acme").out())
        .startsWith("remote-admin list (1):\n")
        .contains("plain@globex");
    says(
        "User plain@globex removed from the remote-admin list of acme",
        "--del-from-adminlist",
        "plain@globex",
        "-I",
        "acme");
    says(
        "User plain@acme added to user quota recipients list for company acme",
        "--add-userquota-recipient",
        "plain@acme",
        "-I",
        "acme");
    assertThat(run("--list-userquota-recipients", "-I", "acme").out())
        .startsWith("Recipient list (1):\n")
        .contains("plain@acme");
    says(
        "User plain@acme removed from company quota recipients list for company acme",
        "--del-companyquota-recipient",
        addedFirst(),
        "-I",
        "acme");
    assertThat(run("--list-companyquota-recipients", "-I", "acme").out())
        .startsWith("Recipient list (0):\n");
    assertThat(run("--list-view", "-I", "nowhere").status()).isEqualTo(1);
  }

  private static String addedFirst() {
    says(
        "User plain@acme added to company quota recipients list for company acme",
        "--add-companyquota-recipient",
        "plain@acme",
        "-I",
        "acme");
    return "plain@acme";
  }

  @Test
  void everyCompanyHasItsPublicStore() {
    assertThat(run("-s", "-I", "acme").err()).contains("already exists");
    assertThat(run("--dry-run", "--delete-company", "acme").out())
        .contains("would be deleted with its users and groups");
  }
}
