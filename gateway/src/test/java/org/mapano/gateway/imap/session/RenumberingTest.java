package org.mapano.gateway.imap.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mapano.gateway.imap.codec.ResponseBuffer;

class RenumberingTest {
  private static Renumbering change(TestIndex before, TestIndex now) {
    return Renumbering.of(before, now);
  }

  private static String removed(Renumbering change) {
    return new ResponseBuffer().set(change.removed()).toString();
  }

  @Test
  void findsRemovedAndNewMessages() {
    Renumbering change = change(TestIndex.of(1, 2, 3, 5, 8), TestIndex.of(2, 5, 8, 9, 10));
    assertThat(removed(change)).isEqualTo("0,2");
    assertThat(change.added()).isEqualTo(2);
    assertThat(change.highestKept()).isEqualTo(8);
  }

  @Test
  void knowsEmptyFolders() {
    assertThat(change(TestIndex.of(), TestIndex.of(4)).added()).isEqualTo(1);
    Renumbering emptied = change(TestIndex.of(4, 5), TestIndex.of());
    assertThat(removed(emptied)).isEqualTo("0:1");
    assertThat(emptied.added()).isZero();
  }

  @Test
  void keepsTheOrderWhenALateMessageComesBetween() {
    Renumbering change = change(TestIndex.of(1, 3, 4), TestIndex.of(1, 2, 3, 4));
    assertThat(removed(change)).isEqualTo("1:2");
    assertThat(change.added()).isEqualTo(3);
  }
}
