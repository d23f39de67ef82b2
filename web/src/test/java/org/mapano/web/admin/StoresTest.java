package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stores that lose their owners and get new ones, by both tools and over the interface. */
class StoresTest {
  private static final String UNKNOWN = "00112233445566778899aabbccddeeff";

  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private String guid(String login) {
    JsonObject user = SHARED.calls().root("GET", "users/" + login, null).json();
    return user.getJsonObject("store").getString("guid").toLowerCase(java.util.Locale.ROOT);
  }

  private boolean hasStore(String login) {
    return SHARED.calls().root("GET", "users/" + login, null).json().containsKey("store");
  }

  private static AdminTool.Result done(String... lines) {
    return new AdminTool.Result(0, String.join("\n", lines) + "\n", "");
  }

  @Test
  void storeOfADeletedUserGoesToAnother() {
    String plain = guid("plain");
    String helper = guid("helper");
    SHARED.tool().run("-d", "plain");
    AdminTool.Result orphans = SHARED.tool().run("--list-orphans");
    assertThat(orphans.status()).isZero();
    assertThat(orphans.out())
        .startsWith("Stores without an owner:\nStore GUID")
        .contains("\n" + plain + "\tplain\t", "\tprivate\n")
        .contains("\n\nUsers without a private store:\nName\n----\n")
        .doesNotContain(helper);
    assertThat(
            SHARED
                .tool()
                .run("--hook-store", plain.toUpperCase(java.util.Locale.ROOT), "-u", "helper"))
        .isEqualTo(done("The store has been hooked."));
    assertThat(guid("helper")).isEqualTo(plain);
    assertThat(SHARED.tool().stores("-O").out()).contains("\n" + helper + "\thelper\t");
    assertThat(SHARED.tool().stores("-A", helper, "-n", "helper"))
        .isEqualTo(done("The store has been hooked."));
    assertThat(guid("helper")).isEqualTo(helper);
    assertThat(SHARED.tool().stores("-R", plain)).isEqualTo(done("The store has been removed."));
    assertThat(SHARED.tool().stores("-O").out()).doesNotContain(plain);
    assertThat(SHARED.tool().stores("-R", plain).err())
        .isEqualTo("Unable to remove store: \"" + plain + "\" not found (0x8004010f)\n");
  }

  @Test
  void storeIsTakenAwayAndMadeAnew() {
    String plain = guid("plain");
    assertThat(SHARED.tool().stores("-D", "-n", "plain"))
        .isEqualTo(done("The store has been unhooked.", "Store GUID is " + plain));
    assertThat(hasStore("plain")).isFalse();
    assertThat(SHARED.tool().stores("-O").out()).endsWith("Name\n-----\nplain\n");
    assertThat(SHARED.tool().run("--unhook-store", "plain").err())
        .isEqualTo("Unable to unhook store: \"plain\" not found (0x8004010f)\n");
    assertThat(SHARED.tool().stores("-C", "-n", "plain").status()).isZero();
    assertThat(guid("plain")).isNotEqualTo(plain);
  }

  @Test
  void ownedStoresStay() {
    String plain = guid("plain");
    assertThat(SHARED.tool().stores("-R", plain).status()).isOne();
    assertThat(SHARED.tool().stores("-A", plain, "-n", "helper").status()).isOne();
    assertThat(guid("plain")).isEqualTo(plain);
    assertThat(hasStore("helper")).isTrue();
  }

  @Test
  void publicStoreIsListedTakenAwayAndGivenBack() {
    assertThat(SHARED.tool().stores("-P").status()).isZero();
    JsonObject listed =
        SHARED.calls().root("GET", "stores?limit=500", null).json().getJsonArray("stores").stream()
            .map(store -> store.asJsonObject())
            .filter(store -> store.getString("type").equals("public"))
            .findAny()
            .orElseThrow();
    assertThat(listed.getString("owner")).isEqualTo("Everyone");
    String guid = listed.getString("guid");
    assertThat(SHARED.tool().stores("-M").out()).contains("\"guid\":\"" + guid + "\"");
    assertThat(SHARED.tool().stores("-D", "-n", "Everyone", "-t", "group").status()).isZero();
    assertThat(SHARED.tool().run("--list-orphans", "--json").out()).contains(guid);
    assertThat(SHARED.tool().run("--hook-store", guid).status()).isZero();
    assertThat(SHARED.tool().run("--list-orphans", "--json").out()).doesNotContain(guid);
  }

  @Test
  void storeOfADeletedUserIsCopiedToThePublicStore() {
    String plain = guid("plain");
    SHARED.server().put("plain", "kept");
    assertThat(SHARED.tool().stores("-A", plain, "-p").err())
        .isEqualTo("Unable to copy store: \"" + plain + "\" already exists (0x80040604)\n");
    SHARED.tool().run("-d", "plain");
    assertThat(SHARED.tool().stores("-A", plain, "-p").err())
        .isEqualTo("Unable to copy store: \"" + plain + "\" not found (0x8004010f)\n");
    SHARED.tool().stores("-P");
    assertThat(SHARED.tool().run("--hook-store", plain, "--copyto-public", "--dry-run"))
        .isEqualTo(done("The store would be copied to the public store."));
    assertThat(SHARED.tool().run("--hook-store", plain, "--copyto-public").out())
        .startsWith("The store has been copied to the public store: ")
        .endsWith(" folders, 2 messages.\n"); // the free/busy message of the calendar, too
    assertThat(SHARED.tool().stores("-A", plain, "-p").status()).isZero();
    assertThat(SHARED.server().publicFolders())
        .contains(
            "Admin/Deleted Stores/Deleted User - plain/Inbox 1",
            "Admin/Deleted Stores/Deleted User - plain (1)/Inbox 1",
            "Admin/Deleted Stores/Deleted User - plain/Tasks 0");
    assertThat(SHARED.tool().stores("-O").out()).contains("\n" + plain + "\tplain\t");
  }

  @Test
  void listOfStoresIsThatOfTheOriginal() {
    JsonObject user = SHARED.calls().root("GET", "users/plain", null).json();
    String line =
        SHARED
            .tool()
            .stores("-M")
            .out()
            .lines()
            .filter(one -> one.contains(guid("plain")))
            .findAny()
            .orElseThrow();
    assertThat(line)
        .matches(
            "\\{\"owner\":\"[0-9a-f]+\",\"type\":\"private\",\"guid\":\"[0-9a-f]{32}\","
                + "\"display_name\":\"Inbox - "
                + user.getString("fullName")
                + "\",\"mtime\":[0-9]+,\"size\":[0-9]+}");
  }

  @Test
  void listIsPagedAndTellsOrphans() {
    JsonObject all = SHARED.calls().root("GET", "stores?limit=2", null).json();
    assertThat(all.getInt("total")).isEqualTo(4); // of three users and of SYSTEM
    assertThat(all.getJsonArray("stores")).hasSize(2);
    assertThat(SHARED.calls().root("GET", "stores?orphaned=true", null).json().getInt("total"))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, stores/xyz/owner/plain, 400",
    "PUT, stores/" + UNKNOWN + "/owner/nobody, 404",
    "PUT, stores/" + UNKNOWN + "/owner/plain?type=cat, 400",
    "DELETE, stores/xyz, 400",
    "GET, stores?orphaned=perhaps, 400",
    "GET, stores?limit=501, 400",
  })
  void refusesWhatDoesNotFit(String method, String path, int expected) {
    assertThat(SHARED.calls().root(method, path, null).status()).isEqualTo(expected);
    assertThat(hasStore("plain")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-n x; Exactly one of -A, -C, -D, -M, -O, -P and -R is needed.",
        "-O -M; Exactly one of",
        "-D; -D needs a name (-n).",
        "-D -n x -t cat; The kind of owner is user, archive, group or company.",
        "-O -l nl_NL; -l goes with -C.",
        "-O -p; -p goes with -A, without -n.",
        "-A x -p -n y; -p goes with -A, without -n.",
        "-A x -p; Unable to copy store: invalid parameter",
        "--bogus; Unknown option \"--bogus\"; see kopano-storeadm --help.",
      })
  void explainsWhatDoesNotFit(String line, String expected) {
    AdminTool.Result result = SHARED.tool().stores(line.split(" "));
    assertThat(result.status()).isOne();
    assertThat(result.err()).startsWith(expected);
  }
}
