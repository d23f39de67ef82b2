package org.mapano.mapi.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class IdEqualityTest {
  private static final Guid ONE = Guid.parse("00112233-4455-6677-8899-aabbccddeeff");
  private static final Guid TWO = Guid.parse("10112233-4455-6677-8899-aabbccddeeff");

  /** Each makes a new instance of one value; no two of them are equal. */
  private static final List<Supplier<Object>> VALUES =
      List.of(
          () -> EntryId.create(ONE, EntryId.Type.STORE, TWO),
          () -> EntryId.create(ONE, EntryId.Type.FOLDER, TWO),
          () -> EntryId.create(TWO, EntryId.Type.STORE, ONE),
          () -> EntryId.legacy(ONE, EntryId.Type.STORE, 1),
          () -> EntryId.legacy(ONE, EntryId.Type.STORE, 2),
          () -> SourceKey.of(ONE, 1),
          () -> SourceKey.of(ONE, 2),
          () -> SourceKey.parse(ChangeKey.of(ONE, 1).toBytes()),
          () -> ChangeKey.of(ONE, 1),
          () -> ChangeKey.of(TWO, 1),
          () -> InstanceKey.of(1, 0),
          () -> SourceKey.parse(InstanceKey.of(1, 0).toBytes()),
          () -> SingleInstanceId.of(ONE, 0x3701, 1),
          () -> SingleInstanceId.of(TWO, 0x3701, 1),
          () -> AddressBookEntryId.of(AddressBookEntryId.Type.USER, 1),
          () -> AddressBookEntryId.of(AddressBookEntryId.Type.USER, 2),
          () -> AddressBookEntryId.of(AddressBookEntryId.Type.GROUP, 1),
          () -> AddressBookEntryId.of(AddressBookEntryId.Type.USER, 1, new byte[] {1}),
          () -> OneOffEntryId.smtp("a", "b@c"),
          () -> OneOffEntryId.smtp("a", "b@d"),
          () -> new OneOffEntryId("a", "SMTP", "b@c", false),
          () -> PredecessorChangeList.EMPTY.with(ChangeKey.of(ONE, 1)),
          () -> PredecessorChangeList.EMPTY.with(ChangeKey.of(ONE, 2)),
          () -> RenEntryIds.EMPTY.with(0x8001, new byte[] {1}),
          () -> RenEntryIds.EMPTY.with(0x8001, new byte[] {2}),
          () -> RenEntryIds.EMPTY.with(0x8002, new byte[] {1}),
          () -> new SyncState(1, 2, List.of()),
          () -> new SyncState(1, 3, List.of()),
          () -> ONE,
          () -> TWO);

  @Test
  void valuesAreEqualToThemselvesOnly() {
    for (int i = 0; i < VALUES.size(); i++) {
      for (int j = 0; j < VALUES.size(); j++) {
        Object left = VALUES.get(i).get();
        Object right = VALUES.get(j).get();
        assertThat(left.equals(right)).as("%s and %s", left, right).isEqualTo(i == j);
        if (i == j) {
          assertThat(left).hasSameHashCodeAs(right).isNotEqualTo(null).isNotEqualTo("text");
        }
      }
    }
  }

  @Test
  void idsAreOrderedBytewiseUnsigned() {
    assertThat(ChangeKey.of(ONE, 0x80)).isGreaterThan(ChangeKey.of(ONE, 0x7F));
    assertThat(SourceKey.parse(new byte[] {1})).isLessThan(SourceKey.parse(new byte[] {1, 0}));
  }
}
