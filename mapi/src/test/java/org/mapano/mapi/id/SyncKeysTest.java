package org.mapano.mapi.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncKeysTest {
  private static final Guid HERE = Guid.parse("00112233-4455-6677-8899-aabbccddeeff");
  private static final Guid THERE = Guid.parse("ffffffff-4455-6677-8899-aabbccddeeff");

  @Test
  void sourceKeysHaveTheServerAndA48BitCounter() {
    SourceKey key = SourceKey.of(HERE, 0x0605_0403_0201L);
    assertThat(key.toHex()).isEqualTo("33221100554477668899AABBCCDDEEFF" + "010203040506");
    assertThat(key.server()).contains(HERE);
    assertThat(key.counter()).contains(0x0605_0403_0201L);
    assertThat(SourceKey.of(HERE, SourceKey.MAX_COUNTER).counter()).contains(SourceKey.MAX_COUNTER);
    assertThat(SourceKey.parse(key.toBytes())).isEqualTo(key);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SourceKey.of(HERE, SourceKey.MAX_COUNTER + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> SourceKey.of(HERE, -1));
  }

  @Test
  void foreignSourceKeysAreTakenUpTo64Bytes() {
    assertThat(SourceKey.parse(new byte[64]).counter()).isEmpty();
    assertThat(SourceKey.parse(new byte[] {7}).server()).isEmpty();
    for (byte[] bad : new byte[][] {null, {}, new byte[65]}) {
      assertThatExceptionOfType(MalformedIdException.class).isThrownBy(() -> SourceKey.parse(bad));
    }
  }

  @Test
  void changeKeysCompareUnsignedWithinTheirServer() {
    ChangeKey early = ChangeKey.of(HERE, 5);
    ChangeKey late = ChangeKey.of(HERE, 0xFFFF_FFF0L);
    assertThat(early.toHex()).isEqualTo("33221100554477668899AABBCCDDEEFF" + "05000000");
    assertThat(late.includes(early)).isTrue();
    assertThat(early.includes(late)).isFalse();
    assertThat(early.includes(early)).isTrue();
    assertThat(late.includes(ChangeKey.of(THERE, 1))).isFalse();
    byte[] foreign = Arrays.copyOf(early.toBytes(), 22);
    assertThat(ChangeKey.parse(foreign).includes(early)).isFalse();
    assertThat(ChangeKey.parse(foreign).includes(ChangeKey.parse(foreign))).isTrue();
  }

  @Test
  void predecessorListsKeepOneEntryForEachServer() {
    PredecessorChangeList list =
        PredecessorChangeList.EMPTY
            .with(ChangeKey.of(HERE, 1))
            .with(ChangeKey.of(THERE, 2))
            .with(ChangeKey.of(HERE, 3));
    assertThat(list.keys()).containsExactly(ChangeKey.of(HERE, 3), ChangeKey.of(THERE, 2));
    assertThat(HexFormat.of().formatHex(list.toBytes()))
        .isEqualTo(
            "14"
                + "33221100554477668899aabbccddeeff"
                + "03000000"
                + "14"
                + "ffffffff554477668899aabbccddeeff"
                + "02000000");
    assertThat(PredecessorChangeList.parse(list.toBytes())).isEqualTo(list);
    assertThat(PredecessorChangeList.parse(new byte[0])).isEqualTo(PredecessorChangeList.EMPTY);
  }

  @Test
  void predecessorListsMergeToTheLaterChangeOfEachServer() {
    PredecessorChangeList left =
        PredecessorChangeList.EMPTY.with(ChangeKey.of(HERE, 9)).with(ChangeKey.of(THERE, 2));
    PredecessorChangeList right =
        PredecessorChangeList.EMPTY.with(ChangeKey.of(HERE, 4)).with(ChangeKey.of(THERE, 7));
    PredecessorChangeList merged = left.merge(right);
    assertThat(merged.keys()).containsExactly(ChangeKey.of(HERE, 9), ChangeKey.of(THERE, 7));
    assertThat(merged.containsAll(left)).isTrue();
    assertThat(merged.containsAll(right)).isTrue();
    assertThat(left.containsAll(right)).isFalse();
    assertThat(left.contains(ChangeKey.of(HERE, 8))).isTrue();
    assertThat(left.contains(ChangeKey.of(Guid.random(), 0))).isFalse();
  }

  @Test
  void cutPredecessorListsAreRefused() {
    byte[] list = PredecessorChangeList.EMPTY.with(ChangeKey.of(HERE, 1)).toBytes();
    for (int length = 1; length < list.length; length++) {
      byte[] cut = Arrays.copyOf(list, length);
      assertThatExceptionOfType(MalformedIdException.class)
          .isThrownBy(() -> PredecessorChangeList.parse(cut));
    }
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(
            () -> PredecessorChangeList.parse(new byte[PredecessorChangeList.MAX_LENGTH + 1]));
  }

  @Test
  void instanceKeysHoldObjectAndOrder() {
    InstanceKey key = InstanceKey.of(0x01020304, 2);
    assertThat(key.toHex()).isEqualTo("0403020102000000");
    assertThat(InstanceKey.parse(key.toBytes())).isEqualTo(key);
    assertThat(key.objectId()).isEqualTo(0x01020304);
    assertThat(key.orderId()).isEqualTo(2);
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> InstanceKey.parse(new byte[7]));
  }

  @Test
  void singleInstanceIdsHaveTheirLayout() {
    SingleInstanceId id = SingleInstanceId.of(HERE, 0x3701, 42);
    assertThat(id.toHex())
        .isEqualTo(
            "00000000"
                + "7976ED54D0D211DD9705BE5055D89593"
                + "00000000"
                + "01370000"
                + "2A000000"
                + "00000000"
                + "33221100554477668899AABBCCDDEEFF");
    SingleInstanceId parsed = SingleInstanceId.parse(id.toBytes());
    assertThat(parsed.instanceId()).isEqualTo(42);
    assertThat(parsed.propertyId()).isEqualTo(0x3701);
    assertThat(parsed.server()).isEqualTo(HERE);
    byte[] other = id.toBytes();
    other[4] ^= 1;
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> SingleInstanceId.parse(other))
        .matches(failed -> failed.reason() == MalformedIdException.Reason.PROVIDER);
  }

  @Test
  void syncStatesCarryHandledChanges() {
    SyncState plain = new SyncState(3, 0x100, List.of());
    assertThat(HexFormat.of().formatHex(plain.toBytes())).isEqualTo("0300000000010000");
    assertThat(SyncState.parse(plain.toBytes())).isEqualTo(plain);
    SyncState stopped =
        new SyncState(3, 4, List.of(new SyncState.Processed(9, SourceKey.of(HERE, 1))));
    assertThat(SyncState.parse(stopped.toBytes())).isEqualTo(stopped);
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> SyncState.parse(Arrays.copyOf(stopped.toBytes(), 30)));
  }
}
