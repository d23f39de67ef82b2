package org.mapano.jca.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mapano.jca.mail.ConnectionLimiter.Verdict;

class ConnectionLimiterTest {

  @Test
  void oneAddressCannotTakeAll() {
    ConnectionLimiter limiter = new ConnectionLimiter(10, 2);
    assertThat(limiter.admit("192.0.2.1", false)).isEqualTo(Verdict.ADMITTED);
    assertThat(limiter.admit("192.0.2.1", false)).isEqualTo(Verdict.ADMITTED);
    assertThat(limiter.admit("192.0.2.1", false)).isEqualTo(Verdict.TOO_MANY_FROM_ADDRESS);
    assertThat(limiter.admit("192.0.2.2", false)).isEqualTo(Verdict.ADMITTED);
    limiter.release("192.0.2.1");
    assertThat(limiter.admit("192.0.2.1", false)).isEqualTo(Verdict.ADMITTED);
    assertThat(limiter.statistics(7)).isEqualTo(new MailListenerStatistics(3, 4, 0, 1, 7));
  }

  @Test
  void thisMachineIsOnlyLimitedInAll() {
    ConnectionLimiter limiter = new ConnectionLimiter(3, 1);
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.admit("127.0.0.1", true)).isEqualTo(Verdict.ADMITTED);
    }
    assertThat(limiter.admit("127.0.0.1", true)).isEqualTo(Verdict.TOO_MANY);
    assertThat(limiter.admit("192.0.2.1", false)).isEqualTo(Verdict.TOO_MANY);
    assertThat(limiter.statistics(0).refusedTotal()).isEqualTo(2);
  }

  @Test
  void zeroIsNoLimitPerAddress() {
    ConnectionLimiter limiter = new ConnectionLimiter(5, 0);
    for (int i = 0; i < 5; i++) {
      assertThat(limiter.admit("192.0.2.1", false)).isEqualTo(Verdict.ADMITTED);
    }
  }
}
