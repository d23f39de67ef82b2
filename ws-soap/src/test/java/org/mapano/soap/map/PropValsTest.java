package org.mapano.soap.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.soap.type.HiLo;
import org.mapano.soap.type.PropVal;

class PropValsTest {
  private record Pair(PropVal wire, PropValue mapi) {}

  static List<Pair> pairs() {
    return List.of(
        pair(0x66000002L, (short) -7, (short) -7),
        pair(0x66000003L, 4_294_967_295L, -1),
        pair(0x66000004L, 1.5f, 1.5f),
        pair(0x66000005L, 2.5, 2.5),
        pair(0x66000006L, new HiLo(-1, 4_294_967_295L), -1L),
        pair(0x66000007L, 3.5, 3.5),
        pair(0x6600000AL, 2_147_483_650L, 0x80000002),
        pair(0x6600000BL, true, true),
        pair(0x66000014L, Long.MIN_VALUE, Long.MIN_VALUE),
        pair(0x6600001FL, "päivää", "päivää"),
        pair(0x66000040L, new HiLo(30_000_000, 4_000_000_000L), 128_849_022_880_000_000L),
        pair(0x66000048L, new byte[16], new byte[16]),
        pair(0x66000102L, new byte[] {1}, new byte[] {1}),
        pair(0x66001002L, List.of((short) 1), List.of((short) 1)),
        pair(0x66001003L, List.of(4_294_967_295L, 1L), List.of(-1, 1)),
        pair(0x66001004L, List.of(1f), List.of(1f)),
        pair(0x66001005L, List.of(1.0), List.of(1.0)),
        pair(0x66001006L, List.of(new HiLo(0, 5)), List.of(5L)),
        pair(0x66001014L, List.of(-5L), List.of(-5L)),
        pair(0x6600101FL, List.of("a", ""), List.of("a", "")),
        pair(0x66001040L, List.of(new HiLo(1, 0)), List.of(1L << 32)),
        pair(0x66001102L, List.of(new byte[] {2}), List.of(new byte[] {2})));
  }

  private static Pair pair(long tag, Object wire, Object mapi) {
    return new Pair(new PropVal(tag, wire), new PropValue((int) tag, mapi));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void mapsEveryTypeBothWays(Pair pair) {
    assertThat(PropVals.toMapi(pair.wire())).isEqualTo(pair.mapi());
    assertThat(PropVals.toWire(pair.mapi()).ulPropTag()).isEqualTo(pair.wire().ulPropTag());
    assertThat(PropVals.toWire(pair.mapi()).value())
        .usingRecursiveComparison()
        .isEqualTo(pair.wire().value());
  }

  @Test
  void eightBitTextIsTextAndGoesBackAsAsked() {
    PropValue text = PropVals.toMapi(new PropVal(0x0037001EL, "subject"));
    assertThat(text).isEqualTo(new PropValue(Tags.PR_SUBJECT, "subject"));
    assertThat(PropVals.toWire(0x0037001E, text.value()))
        .isEqualTo(new PropVal(0x0037001EL, "subject"));
  }

  @Test
  void highTagsStayUnsigned() {
    assertThat(PropVals.toWire(new PropValue(0x8501000B, true)).ulPropTag()).isEqualTo(0x8501000BL);
  }

  @Test
  void whatHoldsNoValueIsNoProperty() {
    assertThat(PropVals.toMapi(new PropVal(0x66000001L, null))).isNull();
    assertThat(PropVals.toMapi(new PropVal(0x66000000L, "x"))).isNull();
    assertThat(PropVals.toMapi(new PropVal(0x6600001FL, null))).isNull();
    assertThat(PropVals.toMapi(new PropVal(0x660000FEL, List.of()))).isNull();
    assertThat(PropVals.toMapi(List.of(new PropVal(0x66000001L, null))).isEmpty()).isTrue();
  }

  @Test
  void tagListsAreUnsigned() {
    int[] tags = PropTags.toMapi(List.of(0x8501000BL));
    assertThat(tags).containsExactly(0x8501000B);
    assertThat(PropTags.toWire(List.of(0x8501000B))).containsExactly(0x8501000BL);
    assertThat(PropTags.toMapi(null)).isEmpty();
  }
}
