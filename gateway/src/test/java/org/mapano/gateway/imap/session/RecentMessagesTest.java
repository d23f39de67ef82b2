package org.mapano.gateway.imap.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentMessagesTest {
  @Test
  void recentIsWhatNobodyWasToldAbout() {
    RecentMessages recent = new RecentMessages();
    TestIndex first = new TestIndex(new long[] {1, 2, 3}, 1);
    recent.arrived(0, first);
    assertThat(recent.contains(1)).isFalse();
    assertThat(recent.contains(3)).isTrue();
    assertThat(recent.count(first)).isEqualTo(2);
    assertThat(recent.unclaimed(first)).isTrue();
    assertThat(recent.unclaimed(first)).isFalse();
  }

  @Test
  void whatAnotherSessionWasToldFirstIsNotRecentHere() {
    RecentMessages recent = new RecentMessages();
    TestIndex now = new TestIndex(new long[] {1, 2, 3}, 2);
    recent.arrived(1, now);
    assertThat(recent.contains(2)).isFalse();
    assertThat(recent.contains(3)).isTrue();
  }

  @Test
  void countsOnlyWhatIsStillThere() {
    RecentMessages recent = new RecentMessages();
    recent.arrived(0, new TestIndex(new long[] {1, 2, 3}, 0));
    assertThat(recent.count(TestIndex.of(1, 3))).isEqualTo(2);
    assertThat(recent.count(TestIndex.of())).isZero();
  }
}
