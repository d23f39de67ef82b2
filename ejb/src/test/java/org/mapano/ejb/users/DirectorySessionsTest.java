package org.mapano.ejb.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.audit.AuditLog;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.DirectorySessions;
import org.mapano.ejb.session.LogonThrottle;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;

class DirectorySessionsTest {
  private static final Origin ORIGIN = new Origin("192.0.2.1", "test", "password");

  private final UserFixture fixture =
      new UserFixture(TestDatabase.h2(), Map.of("server.mapano_logon_max_failures", "2"));
  private final Sessions sessions =
      new DirectorySessions(
          fixture.node.directory,
          new LogonThrottle(fixture.node.config, fixture.clock::get),
          new AuditLog(fixture.node.config),
          List.of());

  @AfterEach
  void close() {
    fixture.close();
  }

  private void assertRefused(String login, String password) {
    assertThatThrownBy(() -> sessions.logon(login, password, ORIGIN))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOGON_FAILED))
        .hasMessage("Logon failed");
  }

  @Test
  void aSessionKnowsWhoAsks() {
    StoreSession session = sessions.logon("JOHN", "s3cret", ORIGIN);
    assertThat(session.login()).isEqualTo("john");
    assertThat(session.userId()).isGreaterThan(2);
    assertThat(session.groupIds()).hasSize(2).contains(StoreSession.EVERYONE);
    assertThat(session.origin()).isEqualTo(ORIGIN);
  }

  @Test
  void refusesAlikeWhateverTheReason() {
    assertRefused("john", "wrong");
    assertRefused("nobody", "s3cret");
    assertRefused("info", "s3cret");
    assertRefused("SYSTEM", "");
    assertRefused("john\r\n", "s3cret");
  }

  @Test
  void failuresMakeTheRightPasswordWaitToo() {
    for (int i = 0; i < 3; i++) {
      assertRefused("john", "wrong");
    }
    assertRefused("john", "s3cret");
    fixture.waitASecond();
    assertThat(sessions.logon("john", "s3cret", ORIGIN)).isNotNull();
  }

  @Test
  void theServerActsForUsers() {
    StoreSession session = sessions.logon("john", "s3cret", ORIGIN);
    assertThat(sessions.actAs(session.userId(), "rules").login()).isEqualTo("john");
    assertThat(sessions.system("boot").isSystem()).isTrue();
    assertThatThrownBy(() -> sessions.actAs(9999, "rules")).isInstanceOf(StoreException.class);
  }
}
