package org.mapano.soap.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.CfgServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.ServerCounters;
import org.mapano.ejb.session.StoreSession;
import org.mapano.soap.call.ClientProgram;
import org.mapano.soap.call.Connection;
import org.mapano.soap.type.Notification;

class SessionRegistryTest {
  private static final Connection HERE =
      new Connection("192.0.2.1", Connection.Kind.PLAIN, "", false, false);
  private static final Connection THERE =
      new Connection("192.0.2.2", Connection.Kind.PLAIN, "", false, false);

  private final AtomicLong clock = new AtomicLong();
  private final SessionRegistry sessions = registry(Map.of());

  @Test
  void aSessionIsFoundUntilItEnds() {
    SoapSession session = open(7, 1);
    assertThat(sessions.find(session.sessionId(), HERE)).containsSame(session);
    sessions.end(session.sessionId());
    assertThat(sessions.find(session.sessionId(), HERE)).isEmpty();
  }

  @Test
  void aSessionStaysWithItsAddressUnlessTheOptionSaysNo() {
    assertThat(sessions.find(open(7, 1).sessionId(), THERE)).isEmpty();
    SessionRegistry open = registry(Map.of("server.session_ip_check", "no"));
    assertThat(open.find(open.open(wanted(7, 1)).sessionId(), THERE)).isPresent();
  }

  @Test
  void whatNobodyUsesEndsAfterTheTimeOut() {
    SoapSession idle = open(7, 1);
    SoapSession used = open(7, 2);
    pass(200);
    sessions.find(used.sessionId(), HERE);
    pass(200);
    sessions.sweep();
    assertThat(sessions.all()).containsExactly(used);
    assertThat(idle.present(String.class)).isEmpty();
  }

  @Test
  void oneOfAGroupKeepsTheOthersAlive() {
    SoapSession first = open(7, 1);
    SoapSession second = open(7, 1);
    pass(200);
    sessions.touchGroup(second);
    pass(200);
    sessions.sweep();
    assertThat(sessions.all()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void aGroupSharesAQueueAndUsersShareNone() {
    SoapSession first = open(7, 1);
    SoapSession second = open(7, 1);
    SoapSession stranger = open(8, 1);
    first.notifications().add(new Notification(1, 4, null, null, null, null));
    assertThat(stranger.notifications().fetch(stranger.sessionId())).isNotDone();
    assertThat(second.notifications().fetch(second.sessionId()).join()).hasSize(1);
  }

  @Test
  void theEndClosesWhatBelongsToTheSession() {
    SoapSession session = open(7, 1);
    AtomicBoolean closed = new AtomicBoolean();
    session.part(AutoCloseable.class, () -> () -> closed.set(true));
    sessions.end(session.sessionId());
    assertThat(closed).isTrue();
    assertThatThrownBy(() -> session.part(Object.class, Object::new))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void numbersHaveTheSizeThatTheClientKnows() {
    assertThat(sessions.number(false)).isBetween(1L, 0xFFFFFFFFL);
    assertThat(sessions.number(true)).isNotZero();
  }

  private SoapSession open(int userId, long group) {
    return sessions.open(wanted(userId, group));
  }

  private void pass(long seconds) {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private SessionRegistry registry(Map<String, String> options) {
    return new SessionRegistry(CfgServerConfig.of(options), new ServerCounters(), clock::get);
  }

  private static NewSession wanted(int userId, long group) {
    return new NewSession(
        new StoreSession(userId, "user" + userId, 0, 0, Set.of(1), null),
        0,
        true,
        HERE,
        new ClientProgram("", "", "", ""),
        group);
  }
}
