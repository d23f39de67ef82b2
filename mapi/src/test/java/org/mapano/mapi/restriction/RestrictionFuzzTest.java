package org.mapano.mapi.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;

/** Whatever the condition is: true, false, or one of MAPI's two errors. */
class RestrictionFuzzTest {
  private static final PropType[] TYPES = {
    PropType.I2,
    PropType.LONG,
    PropType.R4,
    PropType.DOUBLE,
    PropType.CURRENCY,
    PropType.BOOLEAN,
    PropType.I8,
    PropType.UNICODE,
    PropType.SYSTIME,
    PropType.CLSID,
    PropType.BINARY,
    PropType.MV_LONG,
    PropType.MV_UNICODE,
    PropType.MV_BINARY,
    PropType.MV_I8
  };

  @FuzzTest(maxDuration = "20s")
  void anyConditionIsAnsweredOrRefused(FuzzedDataProvider data) {
    PropMap properties = new PropMap();
    for (int i = data.consumeInt(0, 8); i > 0; i--) {
      properties.put(property(data));
    }
    Restriction restriction = restriction(data, 20);
    boolean tooDeep = depth(restriction) > RestrictionLimits.MAX_DEPTH;
    try {
      new RestrictionEvaluator(restriction, Collation.standard())
          .matches(PropertySource.of(properties));
      assertThat(tooDeep).isFalse();
      assertThat(NeededTags.of(restriction).own()).isNotNull();
    } catch (RestrictionException refused) {
      assertThat(refused.kind() == RestrictionException.Kind.TOO_COMPLEX).isEqualTo(tooDeep);
    }
  }

  @FuzzTest(maxDuration = "20s")
  void anyPatternIsSearchedForOrRefused(FuzzedDataProvider data) {
    String text = data.consumeString(300);
    BasicRegex.compile(data.consumeRemainingAsString())
        .ifPresent(regex -> assertThat(regex.find(text)).isIn(true, false));
  }

  private static int depth(Restriction restriction) {
    return 1
        + RestrictionLimits.parts(restriction).stream()
            .mapToInt(RestrictionFuzzTest::depth)
            .max()
            .orElse(0);
  }

  private static int tag(FuzzedDataProvider data, PropType type) {
    return PropTag.of(0x6700 + data.consumeInt(0, 3), type);
  }

  private static PropValue property(FuzzedDataProvider data) {
    PropType type = data.pickValue(TYPES);
    return new PropValue(tag(data, type), value(data, type));
  }

  private static Object value(FuzzedDataProvider data, PropType type) {
    if (type.isMultiValue()) {
      List<Object> values = new ArrayList<>();
      for (int i = data.consumeInt(0, 3); i > 0; i--) {
        values.add(value(data, type.base()));
      }
      return values;
    }
    return switch (type) {
      case I2 -> data.consumeShort();
      case LONG -> data.consumeInt();
      case R4 -> data.consumeFloat();
      case DOUBLE -> data.consumeDouble();
      case BOOLEAN -> data.consumeBoolean();
      case UNICODE -> data.consumeString(12);
      case CLSID, BINARY -> data.consumeBytes(16);
      default -> data.consumeLong();
    };
  }

  private static Restriction restriction(FuzzedDataProvider data, int depth) {
    int kind = depth == 0 || data.remainingBytes() == 0 ? 8 : data.consumeInt(0, 10);
    PropType type = data.pickValue(TYPES);
    return switch (kind) {
      case 0 -> new Restriction.And(parts(data, depth));
      case 1 -> new Restriction.Or(parts(data, depth));
      case 2 -> new Restriction.Not(restriction(data, depth - 1));
      case 3 -> new Restriction.Content(data.consumeInt(), tag(data, type), property(data));
      case 4 ->
          new Restriction.Property(
              Relop.of(data.consumeInt(0, 6)), tag(data, type), property(data));
      case 5 ->
          new Restriction.CompareProps(
              Relop.of(data.consumeInt(0, 6)), tag(data, type), tag(data, type));
      case 6 -> new Restriction.BitMask(data.consumeBoolean(), tag(data, type), data.consumeInt());
      case 7 ->
          new Restriction.Size(
              Relop.of(data.consumeInt(0, 5)), tag(data, type), data.consumeLong());
      case 9 ->
          new Restriction.Sub(
              data.pickValue(new Integer[] {Restriction.RECIPIENTS, Restriction.ATTACHMENTS, 5}),
              restriction(data, depth - 1));
      case 10 -> new Restriction.Comment(restriction(data, depth - 1), List.of());
      default -> new Restriction.Exist(tag(data, type));
    };
  }

  private static List<Restriction> parts(FuzzedDataProvider data, int depth) {
    List<Restriction> parts = new ArrayList<>();
    for (int i = data.consumeInt(0, 3); i > 0; i--) {
      parts.add(restriction(data, depth - 1));
    }
    return parts;
  }
}
