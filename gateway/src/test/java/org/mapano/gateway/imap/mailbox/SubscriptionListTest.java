package org.mapano.gateway.imap.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionListTest {
  private static final byte[] STORED =
      HexFormat.of().parseHex("02000000" + "03000000" + "0a0b0c" + "01000000" + "ff");

  @Test
  void readsAndWritesTheStoredForm() {
    Set<ByteBuffer> entryIds = SubscriptionList.decode(STORED);
    assertThat(entryIds)
        .containsExactly(
            ByteBuffer.wrap(new byte[] {10, 11, 12}), ByteBuffer.wrap(new byte[] {-1}));
    assertThat(SubscriptionList.encode(new LinkedHashSet<>(entryIds))).isEqualTo(STORED);
  }

  @Test
  void keepsWhatIsReadableOfBrokenLists() {
    for (String hex : List.of("", "01", "ffffffff", "01000000ffffffff", "0100000005000000aa")) {
      assertThat(SubscriptionList.decode(HexFormat.of().parseHex(hex))).isEmpty();
    }
    byte[] cut = java.util.Arrays.copyOf(STORED, STORED.length - 1);
    assertThat(SubscriptionList.decode(cut)).hasSize(1);
    assertThat(SubscriptionList.decode(null)).isEmpty();
  }
}
