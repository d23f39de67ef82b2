package org.mapano.mapi.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.id.MalformedIdException.Reason;

class AddressIdsTest {
  private static final String PROVIDER = "00000000" + "ac21a95040d3ee48b319fba753304425";

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void wellKnownIdsAreVersionZero() {
    assertThat(hex(AddressBookEntryId.EVERYONE.toBytes()))
        .isEqualTo(PROVIDER + "00000000" + "08000000" + "01000000" + "00000000");
    assertThat(hex(AddressBookEntryId.SYSTEM.toBytes()))
        .isEqualTo(PROVIDER + "00000000" + "06000000" + "02000000" + "00000000");
    assertThat(AddressBookEntryId.parse(AddressBookEntryId.GLOBAL.toBytes()))
        .isEqualTo(AddressBookEntryId.GLOBAL)
        .isNotEqualTo(AddressBookEntryId.ALL_LISTS);
  }

  @Test
  void versionOneHoldsTheExternalIdInBase64WithPadding() {
    for (int length = 1; length < 40; length++) {
      byte[] external = new byte[length];
      Arrays.fill(external, (byte) length);
      AddressBookEntryId id = AddressBookEntryId.of(AddressBookEntryId.Type.USER, 7, external);
      byte[] bytes = id.toBytes();
      int text = (length + 2) / 3 * 4;
      assertThat(bytes).hasSize((32 + text + 4) / 4 * 4);
      assertThat(AddressBookEntryId.parse(bytes)).isEqualTo(id);
      assertThat(AddressBookEntryId.parse(bytes).externalId().orElseThrow()).isEqualTo(external);
    }
    AddressBookEntryId john =
        AddressBookEntryId.of(
            AddressBookEntryId.Type.USER, 7, "john".getBytes(StandardCharsets.US_ASCII));
    assertThat(hex(john.toBytes()))
        .isEqualTo(
            PROVIDER + "01000000" + "06000000" + "07000000" + "616d396f62673d3d" + "00000000");
  }

  @Test
  void theNumberOfAnotherServerDoesNotMatter() {
    byte[] external = {1, 2, 3};
    AddressBookEntryId here = AddressBookEntryId.of(AddressBookEntryId.Type.USER, 7, external);
    AddressBookEntryId there = AddressBookEntryId.of(AddressBookEntryId.Type.USER, 99, external);
    assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
    assertThat(here)
        .isNotEqualTo(AddressBookEntryId.of(AddressBookEntryId.Type.GROUP, 7, external))
        .isNotEqualTo(AddressBookEntryId.of(AddressBookEntryId.Type.USER, 7, new byte[] {1, 2}))
        .isNotEqualTo(AddressBookEntryId.of(AddressBookEntryId.Type.USER, 7));
    assertThat(here.sameObject(AddressBookEntryId.of(AddressBookEntryId.Type.USER, 7))).isTrue();
    assertThat(here.sameObject(AddressBookEntryId.of(AddressBookEntryId.Type.USER, 8))).isFalse();
  }

  @Test
  void badAddressBookIdsAreRefusedWithTheirReason() {
    byte[] good = AddressBookEntryId.SYSTEM.toBytes();
    assertThat(failure(Arrays.copyOf(good, 35))).isEqualTo(Reason.LENGTH);
    assertThat(failure(new byte[AddressBookEntryId.MAX_LENGTH + 1])).isEqualTo(Reason.LENGTH);
    assertThat(failure(new byte[36])).isEqualTo(Reason.PROVIDER);
    assertThat(failure(changed(good, 20, 2))).isEqualTo(Reason.VERSION);
    assertThat(failure(changed(good, 24, 5))).isEqualTo(Reason.TYPE);
    byte[] external = AddressBookEntryId.of(AddressBookEntryId.Type.USER, 1, new byte[9]).toBytes();
    assertThat(failure(changed(external, 33, '!'))).isEqualTo(Reason.CONTENT);
    assertThat(failure(Arrays.copyOf(external, 40))).isEqualTo(Reason.LENGTH);
  }

  private static byte[] changed(byte[] bytes, int at, int value) {
    byte[] copy = bytes.clone();
    copy[at] = (byte) value;
    return copy;
  }

  private static Reason failure(byte[] bytes) {
    try {
      AddressBookEntryId.parse(bytes);
      return null;
    } catch (MalformedIdException malformed) {
      return malformed.reason();
    }
  }

  @Test
  void oneOffIdsHaveTheirLayout() {
    OneOffEntryId id = OneOffEntryId.smtp("Jö", "j@example.com");
    assertThat(hex(id.toBytes()))
        .startsWith(
            "00000000" + "812b1fa4bea310199d6e00dd010f5402" + "0000" + "0080" + "4a00f6000000");
    assertThat(OneOffEntryId.parse(id.toBytes())).isEqualTo(id);
    OneOffEntryId nameless = new OneOffEntryId("", "FAX", "+49", false);
    assertThat(OneOffEntryId.parse(nameless.toBytes())).isEqualTo(nameless);
    assertThat(hex(nameless.toBytes()).substring(44, 48)).isEqualTo("0180");
  }

  @Test
  void oneOffIdsMayHoldEightBitText() {
    OneOffEntryId id = OneOffEntryId.smtp("Жук", "zh@example.com");
    Charset cyrillic = Charset.forName("windows-1251");
    assertThat(OneOffEntryId.parse(id.toBytes(cyrillic), cyrillic)).isEqualTo(id);
    assertThat(OneOffEntryId.parse(id.toBytes(cyrillic)).address()).isEqualTo("zh@example.com");
  }

  @Test
  void badOneOffIdsAreRefused() {
    byte[] good = OneOffEntryId.smtp("John", "j@example.com").toBytes();
    for (int length = 0; length < good.length; length++) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatExceptionOfType(MalformedIdException.class)
          .isThrownBy(() -> OneOffEntryId.parse(cut));
    }
    byte[] empty = Arrays.copyOf(Arrays.copyOf(good, 24), 30);
    assertThatExceptionOfType(MalformedIdException.class)
        .isThrownBy(() -> OneOffEntryId.parse(empty))
        .matches(failed -> failed.reason() == Reason.CONTENT);
    assertThatIllegalArgumentException().isThrownBy(() -> OneOffEntryId.smtp("a\0b", "c@d"));
    assertThatIllegalArgumentException().isThrownBy(() -> OneOffEntryId.smtp("a", ""));
  }

  @Test
  void searchKeysAreUpperCaseAndTerminated() {
    assertThat(SearchKeys.ofSmtp("John@Example.com"))
        .isEqualTo("SMTP:JOHN@EXAMPLE.COM\0".getBytes(StandardCharsets.US_ASCII));
    assertThat(SearchKeys.random()).hasSize(16).isNotEqualTo(SearchKeys.random());
  }
}
