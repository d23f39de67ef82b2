package org.mapano.ejb.users.unix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.FeatureState;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RememberingSource;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserFixture;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.UserSourceContract;
import org.mapano.ejb.users.db.ObjectRows;

class UnixUserSourceTest implements UserSourceContract {
  private static final Charset FULL_NAMES = Charset.forName("iso-8859-15");

  @TempDir Path etc;

  private final UserFixture fixture = new UserFixture(TestDatabase.h2(), Map.of());
  private final Map<String, String> options =
      new HashMap<>(Map.of("unix.default_domain", "example.com"));

  @BeforeEach
  void fill() {
    line("passwd", "root:x:0:0:root:/root:/bin/bash");
    line("passwd", "john:x:1000:1000:John Doe,Room 1,,:/home/john:/bin/bash");
    line("passwd", "info:x:1001:1001::/home/info:/bin/false");
    line("passwd", "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin");
    line("group", "root:x:0:");
    line("group", "john:x:900:");
    line("group", "sales:x:2000:john");
    line(
        "shadow",
        "john:$6$saltsalt$As4wrv0kZlfch1du9WeH7qhskyLriQWySXrZzynnvi46nFnNxjdpl6ksRegrrKexvhIa/Iny8S8uF3fVWTMuC1:19000:0:99999:7:::");
    line(
        "shadow",
        "info:$6$saltsalt$As4wrv0kZlfch1du9WeH7qhskyLriQWySXrZzynnvi46nFnNxjdpl6ksRegrrKexvhIa/Iny8S8uF3fVWTMuC1:19000:0:99999:7:::");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void line(String file, String text) {
    try {
      Files.write(
          etc.resolve(file),
          List.of(text),
          FULL_NAMES,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public UserSource source() {
    CfgServerConfig config = CfgServerConfig.of(options);
    UnixUserSource live = new UnixUserSource(new UnixFiles(etc), config, fixture.node.source);
    return new RememberingSource(live, config, () -> 0);
  }

  private UnixEditor editor() {
    ObjectRows rows =
        new ObjectRows(
            fixture.database.transactions(), fixture.entities.entities(), fixture.node.generation);
    return new UnixEditor(rows, fixture.node.editor, fixture.node.relations, source());
  }

  private SourceObject user(String login) {
    return source().findUser(login).orElseThrow();
  }

  @Test
  void numbersOutsideTheRangesAreNobodys() {
    assertThat(source().logins()).containsExactly("info", "john");
    assertThat(source().findGroup("root")).isEmpty();
    options.put("unix.min_user_uid", "0");
    options.put("unix.max_user_uid", "1001");
    options.put("unix.except_user_uids", "7 1000");
    options.put("unix.min_group_gid", "0");
    options.put("unix.except_group_gids", "900");
    assertThat(source().logins()).containsExactly("root");
    assertThat(source().findGroup("root")).isPresent();
    assertThat(source().findGroup("john")).isEmpty();
  }

  @Test
  void readsWhatTheFilesSay() {
    line("passwd", "zoe:x:1002:2000:Zo\u00eb \u20ac,,:/home/zoe:/bin/sh");
    line("passwd", "gone:*:1003:2000::/home/gone:/bin/sh");
    line("passwd", "a broken line");
    line("passwd", "half:x:number:2000::/:/bin/sh");
    SourceObject john = user("john");
    assertThat(john.externId()).asString().isEqualTo("1000");
    assertThat(john.email()).isEqualTo("john@example.com");
    assertThat(user("info").objectClass()).isEqualTo(ObjectClass.NONACTIVE_USER);
    assertThat(user("info").fullName()).isEqualTo("info");
    assertThat(user("zoe").fullName()).isEqualTo("Zo\u00eb \u20ac");
    assertThat(source().findUser("gone")).isEmpty();
    assertThat(source().related(source().findGroup("sales").orElseThrow(), Relation.MEMBER))
        .extracting(SourceObject::login)
        .containsExactly("john", "zoe");
    assertThat(source().groupsOf(user("zoe")))
        .extracting(SourceObject::login)
        .containsExactly("sales");
  }

  @Test
  void anotherShellMakesAnotherUser() {
    options.put("unix.non_login_shell", "/bin/bash");
    assertThat(user("john").objectClass()).isEqualTo(ObjectClass.NONACTIVE_USER);
    assertThat(source().checkPassword(user("john"), "s3cret")).isFalse();
    assertThat(user("info").objectClass()).isEqualTo(ObjectClass.ACTIVE_USER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$1$abcdefgh$7.vq19w/w3Vm.hk1FOA7Q/",
        "$5$saltsalt$i1q2ZQzc.tl/BQ6CHiENAcVDvEY6nJ1OWlWXKh94b1.",
        "$6$saltsalt$As4wrv0kZlfch1du9WeH7qhskyLriQWySXrZzynnvi46nFnNxjdpl6ksRegrrKexvhIa/Iny8S8uF3fVWTMuC1",
        "abhWCwoTZY2c6",
        "$2b$06$abcdefghijklmnopqrstuuNOnw6EGKc3988bZtxlqHMps74iVdpdC"
      })
  void checksEveryForm(String hash) {
    line("passwd", "kim:x:1002:2000::/home/kim:/bin/sh");
    line("shadow", "kim:" + hash + ":19000::::::");
    assertThat(source().checkPassword(user("kim"), "s3cret")).isTrue();
    assertThat(source().checkPassword(user("kim"), "S3cret")).isFalse();
    assertThat(source().checkPassword(user("kim"), "")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "!",
        "!!",
        "!$6$saltsalt$As4wrv0kZlfch1du9WeH7qhskyLriQWySXrZzynnvi46nFnNxjdpl6ksRegrrKexvhIa/Iny8S8uF3fVWTMuC1",
        "$y$j9T$salt$hash",
        "$6$",
        "x"
      })
  void refusesWhatIsNoHash(String hash) {
    line("passwd", "kim:x:1002:2000::/home/kim:/bin/sh");
    line("shadow", "kim:" + hash + ":19000::::::");
    assertThat(source().checkPassword(user("kim"), "s3cret")).isFalse();
    assertThat(source().checkPassword(user("kim"), "")).isFalse();
  }

  @Test
  void filesThatCannotBeReadAreATemporaryFailure() throws IOException {
    SourceObject john = user("john");
    UserSource source = source();
    for (String file : List.of("shadow", "group", "passwd")) {
      Files.delete(etc.resolve(file));
    }
    for (Runnable question :
        List.<Runnable>of(
            () -> source.findUser("john"),
            () -> source.find(john.externId(), 1),
            () -> source.findGroup("sales"),
            () -> source.checkPassword(john, "s3cret"),
            () -> source.all())) {
      assertThatThrownBy(question::run)
          .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.temporary()).isTrue());
    }
  }

  @Test
  void theDatabaseKeepsWhatTheFilesCannot() {
    SourceObject before = user("john");
    QuotaSettings quota = new QuotaSettings(false, 1, 2, 3);
    editor()
        .update(
            before.externId(),
            UserChange.builder()
                .login("john")
                .fullName("John Doe")
                .objectClass(ObjectClass.ACTIVE_USER)
                .email("doe@example.com")
                .adminLevel(1)
                .hidden(true)
                .quota(quota)
                .feature(Feature.IMAP, FeatureState.ENABLED)
                .build());
    SourceObject john = user("john");
    assertThat(john.email()).isEqualTo("doe@example.com");
    assertThat(john.fullName()).isEqualTo("John Doe");
    assertThat(john.adminLevel()).isEqualTo(1);
    assertThat(john.hidden()).isTrue();
    assertThat(john.quota()).isEqualTo(quota);
    assertThat(john.enabledFeatures()).containsExactly("imap");
    assertThat(john.signature()).isNotEqualTo(before.signature());
    assertThat(source().findByAddress("doe@example.com")).hasSize(1);
    assertThat(source().findByAddress("john@example.com")).isEmpty();
    assertThat(fixture.rows("SELECT objectclass FROM object WHERE externid = X'31303030'"))
        .containsExactly("65537");
  }

  @Test
  void theRestIsDoneWithOtherTools() {
    byte[] john = user("john").externId();
    for (Runnable change :
        List.<Runnable>of(
            () -> editor().create(UserChange.builder().login("new").build()),
            () -> editor().delete(john),
            () -> editor().update(john, UserChange.builder().login("jack").build()),
            () -> editor().update(john, UserChange.builder().fullName("Jack").build()),
            () -> editor().update(john, UserChange.builder().password("x").build()),
            () -> editor().update(john, UserChange.builder().objectClass(ObjectClass.ROOM).build()),
            () ->
                editor()
                    .add(
                        source().findGroup("sales").orElseThrow().withId(3, 0),
                        user("info").withId(4, 0),
                        Relation.MEMBER))) {
      assertThatThrownBy(change::run)
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_SUPPORT));
    }
  }

  @Test
  void sendersAreKeptInTheDatabase() {
    editor().add(user("info").withId(4, 0), user("john").withId(3, 0), Relation.SEND_AS);
    assertThat(source().related(user("info"), Relation.SEND_AS))
        .extracting(SourceObject::login)
        .containsExactly("john");
    editor().remove(user("info").withId(4, 0), user("john").withId(3, 0), Relation.SEND_AS);
    assertThat(source().related(user("info"), Relation.SEND_AS)).isEmpty();
  }
}
