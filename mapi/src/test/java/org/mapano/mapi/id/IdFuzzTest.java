package org.mapano.mapi.id;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.function.Function;

/** Whatever the bytes are: a clear refusal, or an identifier that is written as it was read. */
class IdFuzzTest {
  private static <T> void check(
      byte[] bytes, Function<byte[], T> parse, Function<T, byte[]> write) {
    T parsed;
    try {
      parsed = parse.apply(bytes);
    } catch (MalformedIdException refused) {
      assertThat(refused.reason()).isNotNull();
      return;
    }
    assertThat(parse.apply(write.apply(parsed))).isEqualTo(parsed);
  }

  @FuzzTest(maxDuration = "20s")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    check(bytes, EntryId::parse, EntryId::toBytes);
    check(bytes, EntryId::parseTolerant, EntryId::toBytes);
    check(bytes, AddressBookEntryId::parse, AddressBookEntryId::toBytes);
    check(bytes, OneOffEntryId::parse, OneOffEntryId::toBytes);
    check(bytes, SourceKey::parse, SourceKey::toBytes);
    check(bytes, ChangeKey::parse, ChangeKey::toBytes);
    check(bytes, PredecessorChangeList::parse, PredecessorChangeList::toBytes);
    check(bytes, SingleInstanceId::parse, SingleInstanceId::toBytes);
    check(bytes, RenEntryIds::parse, RenEntryIds::toBytes);
    check(bytes, SubscriptionList::parse, SubscriptionList::write);
    check(bytes, SyncState::parse, SyncState::toBytes);
    check(bytes, IdFuzzTest::flatHex, IdFuzzTest::flatBytes);
    try {
      WrappedStoreId.parse(bytes);
    } catch (MalformedIdException refused) {
      assertThat(refused.reason()).isNotNull();
    }
  }

  private static List<String> flatHex(byte[] bytes) {
    return FlatEntryList.parse(bytes).stream().map(java.util.HexFormat.of()::formatHex).toList();
  }

  private static byte[] flatBytes(List<String> ids) {
    return FlatEntryList.write(ids.stream().map(java.util.HexFormat.of()::parseHex).toList());
  }
}
