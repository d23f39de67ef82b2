package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** The command line tool against the real interface. */
class KopanoAdminTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachClass();

  private static AdminTool.Result run(String... arguments) {
    return SHARED.tool().run(arguments);
  }

  private static AdminTool.Result run(Map<String, String> environment, String... arguments) {
    return AdminTool.run(environment, arguments);
  }

  private static AdminTool.Result create(String name) {
    return run("-c", name, "-p", "pw", "-f", "Full " + name, "-e", name + "@example.com");
  }

  @Test
  void serverForgetsAndPurges() {
    AdminTool tool = SHARED.tool();
    AdminTool.Result cleared = new AdminTool.Result(0, "Caches have been cleared.\n", "");
    assertThat(SHARED.tool().server("--clear-cache", "quota,all")).isEqualTo(cleared);
    assertThat(SHARED.tool().server("--clear-cache", "cell")).isEqualTo(cleared);
    assertThat(run("--clear-cache")).isEqualTo(cleared);
    assertThat(run("--clear-cache=0x201")).isEqualTo(cleared);
    AdminTool.Result deferred =
        new AdminTool.Result(0, "Deferred records processed.\n", "Remaining deferred records: 0\n");
    assertThat(SHARED.tool().server("--purge-deferred")).isEqualTo(deferred);
    assertThat(run("--purge-deferred")).isEqualTo(deferred);
    assertThat(SHARED.tool().server("--purge-softdelete", "30").out())
        .startsWith("Softdelete purge done.");
    assertThat(SHARED.tool().server("--clear-cache", "cat").err())
        .isEqualTo("There is no pool \"cat\".\n");
    assertThat(SHARED.tool().server("--purge-deferred", "--clear-cache", "all").err())
        .startsWith("Exactly one of");
  }

  @Test
  void createsChangesShowsAndDeletes() {
    assertThat(create("anna")).isEqualTo(new AdminTool.Result(0, "User created.\n", ""));
    assertThat(SHARED.server().directory().authenticate("anna", "pw")).isPresent();
    AdminTool.Result changed =
        run(
            "-u", "anna", "-f", "Anna", "-a", "1", "--qo", "y", "--qh", "3", "--qs", "2", "--qw",
            "1");
    assertThat(changed.out())
        .isEqualTo(
            """
            Old quota settings:
             Quota overrides:	no
             Warning level:		unlimited
             Soft level:		unlimited
             Hard level:		unlimited
            New quota settings:
             Quota overrides:	yes
             Warning level:		1.00 MB
             Soft level:		2.00 MB
             Hard level:		3.00 MB
            User information updated.
            """);
    assertThat(run("-u", "anna", "--enable-feature", "imap").out())
        .isEqualTo("User information updated.\n");
    AdminTool.Result details = run("--details", "anna");
    assertThat(details.status()).isZero();
    assertThat(details.out())
        .contains(
            "Username:\t\tanna\n",
            "Fullname:\t\tAnna\n",
            "Emailaddress:\t\tanna@example.com\n",
            "Active:\t\t\tyes\n",
            "Administrator:\t\tyes\n",
            "Address book:\t\tVisible to current user\n",
            " PR_EC_ENABLED_FEATURES\timap; mobile; outlook; webapp\n",
            "Current user store quota settings:\n Quota overrides:\tyes\n",
            "Current store size:\t0.00 MB\n",
            "Groups (1):\n\tGroupname\n\t---------\n\tEveryone\n");
    assertThat(run("-d", "anna")).isEqualTo(new AdminTool.Result(0, "User deleted.\n", ""));
    assertThat(run("--details", "anna"))
        .isEqualTo(
            new AdminTool.Result(
                1, "", "Unable to show user details: \"anna\" not found (0x8004010f)\n"));
  }

  @Test
  void showsWhatIsSetOnTheMailbox() {
    create("otto");
    assertThat(run("--details", "otto").out())
        .containsSubsequence(
            "Address book:",
            "Auto-accept meeting req:no\n",
            "MDB provider:\t\tCA3D253C27D23C4494FE425FAB958C19\n",
            "Store GUID:",
            "Out Of Office:\t\tdisabled\n",
            "Last logon:\t\t-\n",
            "Last logoff:\t\t-\n",
            "Server version:\t\t",
            "Mapped properties:");
    long store =
        SHARED
            .server()
            .stores()
            .ofUser(SHARED.server().directory().findByLogin("otto").orElseThrow().id())
            .orElseThrow()
            .id();
    Instant noon = LocalDateTime.of(2020, 1, 2, 12, 0).atZone(ZoneId.systemDefault()).toInstant();
    SHARED
        .server()
        .stores()
        .change(
            AdminServer.SYSTEM,
            store,
            new PropMap()
                .put(Tags.PR_LAST_LOGON_TIME, MapiTime.ticks(noon))
                .put(Tags.PR_EC_OUTOFOFFICE, true),
            List.of());
    assertThat(run("--details", "otto").out())
        .contains("Out Of Office:\t\tenabled\n", "Last logon:\t\t2020-01-02 12:00:00\n");
    PropMap until = new PropMap().put(Tags.PR_EC_OUTOFOFFICE_UNTIL, MapiTime.ticks(noon));
    SHARED.server().stores().change(AdminServer.SYSTEM, store, until, List.of());
    SHARED.server().acceptMeetings(store);
    assertThat(run("--details", "otto").out())
        .contains(
            "Out Of Office:\t\tfrom now until 2020-01-02 12:00:00 (currently inactive)\n",
            "Auto-accept meeting req:yes\n"
                + "Decline dbl meetingreq:\tyes\n"
                + "Decline recur meet.req:\tno\n");
  }

  @Test
  void changesNothingThatIsNotNamed() {
    create("nora");
    run("-u", "nora", "-n", "1", "-a", "2");
    run("-u", "nora", "-U", "norah");
    var user = SHARED.server().directory().findByLogin("norah").orElseThrow();
    assertThat(user.adminLevel()).isEqualTo(2);
    assertThat(user.fullName()).isEqualTo("Full nora");
    assertThat(run("--details", "norah").out())
        .contains("Active:\t\t\tno\n", "Non-active type:\tShared store\n", "yes (system)");
  }

  @Test
  void listsInTheKnownLayout() {
    create("bert");
    AdminTool.Result list = run("-l");
    assertThat(list.out()).startsWith("User list for Default(").endsWith("\n\n");
    assertThat(list.out().lines().skip(1).limit(3))
        .containsExactly(
            "\tUsername\tFullname\tHomeserver",
            list.out().lines().skip(2).findFirst().orElseThrow(),
            "\tSYSTEM\t\tSYSTEM\t\t");
    assertThat(list.out()).contains("\tbert\t\tFull bert\t\n");
  }

  @Test
  void countsUsers() {
    assertThat(run("--user-count").out())
        .startsWith("User counts:\n")
        .contains("\tActive\t\tno limit\t")
        .contains("\tTotal\t");
  }

  @Test
  void printsJson() {
    create("json");
    AdminTool.Result result = run("--details", "json", "--json");
    var user = Json.createReader(new StringReader(result.out())).readObject();
    assertThat(user.getString("login")).isEqualTo("json");
    var list = Json.createReader(new StringReader(run("-l", "--json").out())).readArray();
    assertThat(list).isNotEmpty();
  }

  @Test
  void aDryRunChangesNothing() {
    assertThat(
            run("-c", "ghost", "-p", "x", "-f", "G", "-e", "g@example.com", "--dry-run").status())
        .isZero();
    assertThat(SHARED.server().directory().findByLogin("ghost")).isEmpty();
    assertThat(run("-d", "root", "--dry-run").status()).isZero();
    assertThat(SHARED.server().directory().findByLogin("root")).isPresent();
    assertThat(run("-d", "ghost", "--dry-run").status()).isEqualTo(1);
  }

  @Test
  void tellsCollisions() {
    create("dora");
    assertThat(create("DORA"))
        .isEqualTo(
            new AdminTool.Result(
                1, "", "Unable to create user: \"DORA\" already exists (0x80040604)\n"));
  }

  @Test
  void makesStores() {
    assertThat(run("--create-store", "root", "--lang", "nl_NL.UTF-8").status()).isZero();
    assertThat(run("-s")).isEqualTo(new AdminTool.Result(0, "Public store created.\n", ""));
    assertThat(SHARED.server().stores().publicStore(0)).isPresent();
    assertThat(run("-s"))
        .isEqualTo(
            new AdminTool.Result(
                1, "", "Unable to create public store: already exists (0x80040604)\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-c x; A new user needs -e, -f and -p or -P; a non-active one (-n 1) no password.",
        "-c x -p p -e e@x -f f --qo y --qh 1; A new user with own quota",
        "-l -s; Only one command at a time can be given.",
        "--json; No correct command (e.g. -c for create user) given.",
        "-l extra; Too many options given.",
        "-b x; -b and -B need the group (-i).",
        "--details x --type archive; --type archive is not available in this version.",
        "--add-to-viewlist x; This needs the company (-I).",
        "--details x --type cat; --type takes user or group.",
        "--sync --list-orphans; Only one command at a time can be given.",
        "--clear-cache=x; --clear-cache takes a number",
        "--list-companies; Unable to list companies:",
        "--node x -l; Unable to list users: not found",
        "--force-resync x -u x; Only one command at a time can be given.",
        "--force-resync nobody; Unable to force a resync: \"nobody\" not found (0x8004010f)",
        "--copyto-public -l; --copyto-public goes with --hook-store, without -u.",
        "--hook-store x --copyto-public -u x; --copyto-public goes with --hook-store,",
        "--bogus; Unknown option \"--bogus\"",
        "-d SYSTEM; The user SYSTEM cannot be changed.",
        "-u root -a 7; -a takes no, yes, 0, 1 or 2.",
        "-u root --qh -1; A quota level is a number of MB",
        "-u root --enable-feature magic; Unknown feature \"magic\".",
        "-h nowhere -l; --host takes an address",
        "-h http://127.0.0.1:1 -l; Another server needs --auth-user.",
      })
  void refusesWhatDoesNotFit(String arguments, String message) {
    AdminTool.Result result = run(arguments.trim().split(" "));
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).startsWith(message.trim().split(";")[0].split("=")[0]);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void refusesEmptyAndUnprintableTexts() {
    assertThat(run("-d", "").err()).isEqualTo("Invalid input '' found.\n");
    assertThat(run("-d", "a\u0007b").err()).isEqualTo("Invalid input 'a?b' found.\n");
  }

  @Test
  void withoutArgumentsItShowsHowToUseIt() {
    AdminTool.Result result = run();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).startsWith("Usage: kopano-admin");
    assertThat(run("--help").status()).isZero();
    assertThat(run("--version").out()).startsWith("kopano-admin ");
  }

  @Test
  void asksAnotherServerWithNameAndPassword() {
    Map<String, String> environment =
        Map.of("MAPANO_ADMIN_USER", "helper", "MAPANO_ADMIN_PASSWORD", "helper");
    String host = SHARED.server().address().toString();
    assertThat(run(environment, "-h", host, "-l").status()).isZero();
    assertThat(run(environment, "-h", host, "-d", "root").err())
        .isEqualTo("Unable to delete user: no access \"root\" (0x80070005)\n");
    AdminTool.Result wrong =
        run(Map.of("MAPANO_ADMIN_PASSWORD", "x"), "-h", host, "--auth-user", "helper", "-l");
    assertThat(wrong.err()).startsWith("Unable to list users: logon failed");
  }

  @Test
  void clientsFetchMailboxesAnew() {
    assertThat(run("--force-resync", "root", "helper"))
        .isEqualTo(new AdminTool.Result(0, "A resync is forced for 2 mailboxes.\n", ""));
    run("--force-resync", "root");
    assertThat(run("--force-resync", "plain", "--dry-run").out())
        .isEqualTo("A resync would be forced for 1 mailboxes.\n");
    assertThat(SHARED.server().resyncs("root")).isEqualTo(2);
    assertThat(SHARED.server().resyncs("helper")).isEqualTo(1);
    assertThat(SHARED.server().resyncs("plain")).isZero();
  }

  @Test
  void saysWhatItAsksTheServer() {
    String url = SHARED.server().address() + "/api/admin/v1/";
    assertThat(run("-v", "--user-count").err()).isEqualTo("GET " + url + "server/user-count 200\n");
    assertThat(run("--verbose", "1", "-d", "nobody").err())
        .startsWith("DELETE " + url + "users/nobody 404\nUnable to delete user:");
    assertThat(run("--verbose", "0", "--user-count").err()).isEmpty();
  }

  @Test
  void saysWhenNoServerIsThere() {
    AdminTool.Result result = run(Map.of("MAPANO_DATA", "/none"), "-l");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("no server of /none runs").endsWith("(0x80040115)\n");
  }
}
