package org.mapano.ejb.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.CfgServerConfig;

class LogonThrottleTest {
  private static final String REMOTE = "192.0.2.1";

  private final AtomicLong clock = new AtomicLong();
  private final LogonThrottle throttle =
      new LogonThrottle(
          CfgServerConfig.of(
              Map.of(
                  "server.mapano_logon_max_failures", "3", "server.mapano_logon_max_delay", "60")),
          clock::get);

  private void seconds(long seconds) {
    clock.addAndGet(seconds * 1_000_000_000L);
  }

  @Test
  void someFailuresAreFree() {
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.failed("john", REMOTE)).isFalse();
      assertThat(throttle.allows("john", REMOTE)).isTrue();
    }
    assertThat(throttle.failed("john", REMOTE)).isTrue();
    assertThat(throttle.allows("JOHN", REMOTE)).isFalse();
    assertThat(throttle.allows("john", "192.0.2.2")).isTrue();
    assertThat(throttle.allows("mary", REMOTE)).isTrue();
  }

  @Test
  void theWaitDoublesUpToALimit() {
    for (int i = 0; i < 4; i++) {
      throttle.failed("john", REMOTE);
    }
    seconds(1);
    assertThat(throttle.allows("john", REMOTE)).isTrue();
    throttle.failed("john", REMOTE);
    seconds(1);
    assertThat(throttle.allows("john", REMOTE)).isFalse();
    seconds(1);
    assertThat(throttle.allows("john", REMOTE)).isTrue();
    for (int i = 0; i < 20; i++) {
      throttle.failed("john", REMOTE);
    }
    seconds(59);
    assertThat(throttle.allows("john", REMOTE)).isFalse();
    seconds(1);
    assertThat(throttle.allows("john", REMOTE)).isTrue();
  }

  @Test
  void successForgivesTheName() {
    for (int i = 0; i < 3; i++) {
      throttle.failed("john", REMOTE);
    }
    throttle.succeeded("john", REMOTE);
    assertThat(throttle.failed("john", REMOTE)).isFalse();
  }

  @Test
  void manyNamesFromOneAddressMakeTheAddressWait() {
    for (int i = 0; i < 31; i++) {
      throttle.failed("user" + i, REMOTE);
    }
    assertThat(throttle.allows("somebody", REMOTE)).isFalse();
    assertThat(throttle.allows("somebody", "192.0.2.2")).isTrue();
  }

  @Test
  void localAddressesStandForManyUsers() {
    for (int i = 0; i < 100; i++) {
      throttle.failed("user" + i, "127.0.0.1");
    }
    assertThat(throttle.allows("somebody", "127.0.0.1")).isTrue();
  }

  @Test
  void oneNameFromManyAddressesIsOnlySlowed() {
    for (int i = 0; i < 200; i++) {
      throttle.failed("john", "198.51.100." + i);
    }
    assertThat(throttle.allows("john", REMOTE)).isFalse();
    seconds(30);
    assertThat(throttle.allows("john", REMOTE)).isTrue();
  }

  @Test
  void failuresAreForgottenAfterAnHour() {
    for (int i = 0; i < 3; i++) {
      throttle.failed("john", REMOTE);
    }
    seconds(3601);
    assertThat(throttle.failed("john", REMOTE)).isFalse();
  }

  @Test
  void aNameIsNoAddress() {
    for (int i = 0; i < 10; i++) {
      throttle.failed(REMOTE, "127.0.0.1");
    }
    assertThat(throttle.allows("john", REMOTE)).isTrue();
  }
}
