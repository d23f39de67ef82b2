package org.mapano.mapi.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.id.MalformedIdException.Reason;

class EntryIdTest {
  private static final String STORE = "8962ffeffb7b4d639bc5967c4bb58234";
  private static final String UNIQUE = "000102030405060708090a0b0c0d0e0f";
  private static final String FOLDER =
      "00000000" + STORE + "01000000" + "0300" + "0000" + UNIQUE + "00000000";
  private static final String LEGACY_STORE =
      "00000000" + STORE + "00000000" + "0100" + "0000" + "01000000" + "00000000";

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  private static Reason failure(byte[] bytes) {
    try {
      EntryId.parse(bytes);
      return null;
    } catch (MalformedIdException malformed) {
      return malformed.reason();
    }
  }

  @Test
  void versionOneHasTheLayoutOfTheDatabase() {
    EntryId id = EntryId.create(Providers.HIDDEN_STORE, EntryId.Type.FOLDER, new Guid(hex(UNIQUE)));
    assertThat(id.toBytes()).isEqualTo(hex(FOLDER));
    assertThat(id.version()).isEqualTo(1);
    assertThat(id.unique()).contains(new Guid(hex(UNIQUE)));
    assertThat(id.hierarchyId()).isEmpty();
  }

  @Test
  void versionZeroHasTheLayoutOfOldDatabases() {
    EntryId id = EntryId.legacy(Providers.HIDDEN_STORE, EntryId.Type.STORE, 1);
    assertThat(id.toBytes()).isEqualTo(hex(LEGACY_STORE));
    assertThat(id.hierarchyId()).contains(1);
    assertThat(id.unique()).isEmpty();
  }

  @Test
  void parsingGivesBackTheParts() {
    EntryId id = EntryId.parse(hex(FOLDER), EntryId.Type.FOLDER);
    assertThat(id.store()).isEqualTo(Providers.HIDDEN_STORE);
    assertThat(id.type()).isEqualTo(EntryId.Type.FOLDER);
    assertThat(id.flags()).isZero();
    assertThat(id)
        .isEqualTo(EntryId.parse(hex(FOLDER)))
        .hasSameHashCodeAs(EntryId.parse(id.toBytes()));
  }

  @Test
  void everyOtherLengthVersionAndTypeIsRefusedWithItsReason() {
    byte[] good = hex(FOLDER);
    for (int length = 0; length < 80; length++) {
      if (length != 48) {
        byte[] cut = Arrays.copyOf(good, length);
        assertThat(failure(cut)).isEqualTo(length == 36 ? Reason.VERSION : Reason.LENGTH);
      }
    }
    assertThat(failure(null)).isEqualTo(Reason.LENGTH);
    byte[] otherVersion = good.clone();
    otherVersion[20] = 0;
    assertThat(failure(otherVersion)).isEqualTo(Reason.VERSION);
    for (int type : new int[] {0, 2, 4, 6, 255}) {
      byte[] otherType = good.clone();
      otherType[24] = (byte) type;
      assertThat(failure(otherType)).isEqualTo(Reason.TYPE);
    }
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> EntryId.parse(good, EntryId.Type.MESSAGE))
        .matches(failed -> failed.reason() == Reason.TYPE);
  }

  @Test
  void canonicalFormHasNoFlags() {
    byte[] flagged = hex(FOLDER);
    flagged[3] = 1;
    flagged[26] = 1;
    flagged[45] = 'x';
    EntryId id = EntryId.parse(flagged);
    assertThat(id.isFavourite()).isTrue();
    assertThat(id.flags()).isEqualTo(EntryId.FLAG_OVERRIDE_HOME);
    assertThat(id.canonical().toBytes()).isEqualTo(hex(FOLDER));
    assertThat(id).isNotEqualTo(id.canonical());
  }

  @Test
  void clientSideStoreIdsAreCut() {
    for (EntryId store :
        new EntryId[] {
          EntryId.create(Providers.HIDDEN_STORE, EntryId.Type.STORE),
          EntryId.parse(hex(LEGACY_STORE))
        }) {
      for (String path : new String[] {"pseudo://node-one", "http://server:236/", "", "abc"}) {
        byte[] head = Arrays.copyOf(store.toBytes(), store.length() - 4);
        byte[] client = Arrays.copyOf(head, head.length + path.length() + 1);
        System.arraycopy(
            path.getBytes(StandardCharsets.US_ASCII), 0, client, head.length, path.length());
        EntryId parsed = EntryId.parseTolerant(client).canonical();
        assertThat(parsed).as(path).isEqualTo(store);
      }
      assertThat(EntryId.parseTolerant(store.toBytes())).isEqualTo(store);
    }
  }

  @Test
  void onlyStoreIdsMayBeLonger() {
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> EntryId.parseTolerant(Arrays.copyOf(hex(FOLDER), 60)))
        .matches(failed -> failed.reason() == Reason.LENGTH);
  }

  @Test
  void wrappedStoreIdsSurviveTheRoundTrip() {
    EntryId store = EntryId.create(Guid.random(), EntryId.Type.STORE);
    WrappedStoreId wrapped = new WrappedStoreId(WrappedStoreId.DLL_NAME, store, "pseudo://server");
    byte[] bytes = wrapped.toBytes();
    assertThat(Arrays.copyOf(bytes, 24))
        .isEqualTo(hex("00000000" + "38a1bb1005e5101aa1bb08002b2a56c2" + "0000" + "7a61"));
    assertThat(WrappedStoreId.isWrapped(bytes)).isTrue();
    assertThat(WrappedStoreId.parse(bytes)).isEqualTo(wrapped);
    assertThat(WrappedStoreId.isWrapped(store.toBytes())).isFalse();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(MalformedIdException.class)
          .isThrownBy(() -> WrappedStoreId.parse(cut));
    }
  }

  @Test
  void changingTheArrayOutsideDoesNotChangeTheId() {
    byte[] bytes = hex(FOLDER);
    EntryId id = EntryId.parse(bytes);
    bytes[40] = 99;
    id.toBytes()[41] = 99;
    assertThat(id.toBytes()).isEqualTo(hex(FOLDER));
  }

  @Test
  void theFlagForThisServerIsNoPartOfTheName() {
    EntryId id = EntryId.parse(hex(FOLDER)).onThisServer();
    assertThat(id.flags()).isEqualTo(0x10);
    assertThat(id.canonical().toBytes()).isEqualTo(hex(FOLDER));
  }

  @Test
  void randomIdsDiffer() {
    Guid store = Guid.random();
    assertThat(EntryId.create(store, EntryId.Type.MESSAGE))
        .isNotEqualTo(EntryId.create(store, EntryId.Type.MESSAGE));
  }
}
