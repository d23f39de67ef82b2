package org.mapano.mapi.prop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.id.PropertySets;

class NamedRangesTest {
  @Test
  void knownNamesHaveTheirFixedIds() {
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PSETID_APPOINTMENT, 0x820D)))
        .hasValue(0x800D);
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PSETID_COMMON, 0x8514)))
        .hasValue(0x81B4);
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PSETID_MEETING, 0x3F)))
        .hasValue(0x837F);
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PSETID_KOPANO, 2)))
        .hasValue(0x8380);
  }

  @Test
  void namesOutsideTheRangesHaveNone() {
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PSETID_APPOINTMENT, 0x8270)))
        .isEmpty();
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PSETID_KOPANO, 1))).isEmpty();
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PS_PUBLIC_STRINGS, "Keywords")))
        .isEmpty();
    assertThat(NamedRanges.fixedId(NamedProperty.of(PropertySets.PS_MAPI, 0x8200))).isEmpty();
    assertThat(NamedRanges.fixedName(0x8381)).isEmpty();
    assertThat(NamedRanges.fixedName(0x84FF)).isEmpty();
  }

  @Test
  void everyFixedIdHasOneNameAndBack() {
    long named =
        IntStream.rangeClosed(0x8000, 0xFFFE)
            .filter(id -> NamedRanges.fixedName(id).isPresent())
            .peek(id ->
                assertThat(NamedRanges.fixedId(NamedRanges.fixedName(id).orElseThrow()))
                    .hasValue(id))
            .count();
    assertThat(named).isEqualTo(0x70 + 0x40 + 0xF0 + 0x100 + 5 * 0x20 + 0x20 + 0x40 + 1 - 0x20);
  }

  @Test
  void serverIdsFollowTheRowOfTheName() {
    assertThat(NamedRanges.idOfRow(1)).hasValue(34050);
    assertThat(NamedRanges.rowOfId(34050)).hasValue(1);
    assertThat(NamedRanges.idOfRow(0)).isEmpty();
    assertThat(NamedRanges.rowOfId(0x8501)).isEmpty();
    assertThat(NamedRanges.idOfRow(0xFFFE - 0x8501)).hasValue(0xFFFE);
    assertThat(NamedRanges.idOfRow(0xFFFF - 0x8501)).isEmpty();
    assertThat(NamedRanges.rowOfId(0xFFFF)).isEmpty();
    assertThat(NamedRanges.rowOfWireId(NamedRanges.wireIdOfRow(12))).isEqualTo(12);
  }
}
