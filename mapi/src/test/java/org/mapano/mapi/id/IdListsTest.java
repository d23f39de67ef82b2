package org.mapano.mapi.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdListsTest {
  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  @Test
  void flatListsArePaddedToFour() {
    byte[] list = FlatEntryList.write(List.of(new byte[] {1, 2, 3}, new byte[] {4, 5, 6, 7}));
    assertThat(list)
        .isEqualTo(
            hex("02000000" + "10000000" + "03000000" + "01020300" + "04000000" + "04050607"));
    assertThat(FlatEntryList.parse(list))
        .containsExactly(new byte[] {1, 2, 3}, new byte[] {4, 5, 6, 7});
  }

  @Test
  void flatListsForgiveMissingPaddingAtTheEnd() {
    byte[] list = FlatEntryList.write(List.of(new byte[] {1, 2, 3, 4}, new byte[] {9}));
    assertThat(FlatEntryList.parse(Arrays.copyOf(list, list.length - 3)))
        .containsExactly(new byte[] {1, 2, 3, 4}, new byte[] {9});
  }

  @Test
  void flatListsOfAnyLengthSurviveTheRoundTrip() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<byte[]> ids =
          IntStream.range(0, random.nextInt(6))
              .mapToObj(i -> new byte[random.nextInt(70)])
              .toList();
      ids.forEach(random::nextBytes);
      assertThat(FlatEntryList.parse(FlatEntryList.write(ids)))
          .containsExactly(ids.toArray(byte[][]::new));
    }
  }

  @Test
  void hostileFlatListsAreRefused() {
    for (String bad :
        new String[] {
          "", "01000000", "0100000000000000", "ffffffff00000000", "0100000000000000ffffffff"
        }) {
      assertThatExceptionOfType(MalformedIdException.class)
          .as(bad)
          .isThrownBy(() -> FlatEntryList.parse(hex(bad)));
    }
  }

  @Test
  void subscriptionsAreCountedEntryIds() {
    EntryId one = EntryId.create(Guid.random(), EntryId.Type.FOLDER);
    EntryId two = EntryId.legacy(Guid.random(), EntryId.Type.FOLDER, 5);
    byte[] list = SubscriptionList.write(List.of(one, two));
    assertThat(HexFormat.of().formatHex(list))
        .startsWith("0200000030000000")
        .hasSize(2 * (4 + 52 + 40));
    assertThat(SubscriptionList.parse(list)).containsExactly(one, two);
    assertThat(SubscriptionList.parse(new byte[0])).isEmpty();
  }

  @Test
  void oneBadSubscriptionDoesNotLoseTheOthers() {
    EntryId good = EntryId.create(Guid.random(), EntryId.Type.FOLDER);
    byte[] list = SubscriptionList.write(List.of(good, good));
    list[8 + 24] = 77;
    assertThat(SubscriptionList.parse(list)).containsExactly(good);
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> SubscriptionList.parse(Arrays.copyOf(list, list.length - 1)));
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> SubscriptionList.parse(hex("ffffffff")));
  }

  @Test
  void specialFoldersAreBlocksWithOneEntryId() {
    byte[] rss = new byte[48];
    Arrays.fill(rss, (byte) 5);
    RenEntryIds ids = RenEntryIds.EMPTY.with(RenEntryIds.RSS_SUBSCRIPTIONS, rss);
    assertThat(HexFormat.of().formatHex(ids.toBytes()))
        .isEqualTo("01803400" + "01003000" + "05".repeat(48) + "00000000");
    assertThat(RenEntryIds.parse(ids.toBytes())).isEqualTo(ids);
    assertThat(ids.get(RenEntryIds.RSS_SUBSCRIPTIONS)).contains(rss);
    assertThat(ids.get(RenEntryIds.TODO_SEARCH)).isEmpty();
  }

  @Test
  void unknownBlocksAreKeptAndOneFolderIsReplaced() {
    byte[] foreign =
        hex("0a800800" + "02000400" + "01000000" + "01800500" + "01000100aa" + "00000000");
    RenEntryIds ids = RenEntryIds.parse(foreign);
    assertThat(ids.get(RenEntryIds.RSS_SUBSCRIPTIONS)).contains(new byte[] {(byte) 0xAA});
    assertThat(ids.toBytes()).isEqualTo(foreign);
    RenEntryIds changed = ids.with(RenEntryIds.RSS_SUBSCRIPTIONS, new byte[] {1});
    assertThat(changed.blocks()).hasSize(2);
    assertThat(changed.get(RenEntryIds.RSS_SUBSCRIPTIONS)).contains(new byte[] {1});
    assertThat(RenEntryIds.parse(Arrays.copyOf(foreign, foreign.length - 4))).isEqualTo(ids);
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> RenEntryIds.parse(Arrays.copyOf(foreign, 10)));
  }
}
