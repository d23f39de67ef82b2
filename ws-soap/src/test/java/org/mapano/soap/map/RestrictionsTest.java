package org.mapano.soap.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.Relop;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.soap.type.RestrictNot;
import org.mapano.soap.type.RestrictProp;
import org.mapano.soap.type.RestrictTable;

class RestrictionsTest {
  private static final PropValue SUBJECT = new PropValue(Tags.PR_SUBJECT, "x");
  private static final Restriction EXIST = new Restriction.Exist(Tags.PR_SUBJECT);

  static List<Restriction> kinds() {
    return List.of(
        new Restriction.And(EXIST, EXIST),
        new Restriction.Or(EXIST),
        new Restriction.Not(EXIST),
        new Restriction.Content(0x10001, Tags.PR_SUBJECT, SUBJECT),
        new Restriction.Property(Relop.GREATER, Tags.PR_SUBJECT, SUBJECT),
        new Restriction.CompareProps(Relop.LESS, Tags.PR_SUBJECT, Tags.PR_BODY),
        new Restriction.BitMask(true, Tags.PR_MESSAGE_FLAGS, 0x80000001),
        new Restriction.BitMask(false, Tags.PR_MESSAGE_FLAGS, 1),
        new Restriction.Size(Relop.EQUAL, Tags.PR_BODY, 4_000_000_000L),
        EXIST,
        new Restriction.Sub(Restriction.RECIPIENTS, EXIST),
        new Restriction.Comment(EXIST, List.of(SUBJECT)),
        new Restriction.Comment(null, List.of()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindComesBackTheSame(Restriction restriction) {
    assertThat(Restrictions.toMapi(Restrictions.toWire(restriction))).isEqualTo(restriction);
  }

  @Test
  void numbersAreThoseOfTheProtocol() {
    List<Long> numbers =
        kinds().stream().map(Restrictions::toWire).map(RestrictTable::ulType).toList();
    assertThat(numbers).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 6L, 7L, 8L, 9L, 10L, 10L);
  }

  @Test
  void refusesWhatIsNoCondition() {
    assertCode(ErrorCode.INVALID_TYPE, table(77, null, null));
    assertCode(ErrorCode.INVALID_PARAMETER, table(2, null, null));
    assertCode(ErrorCode.INVALID_PARAMETER, table(2, new RestrictNot(null), null));
    assertCode(ErrorCode.INVALID_PARAMETER, table(4, null, new RestrictProp(4, 0x0037001FL, null)));
    assertCode(
        ErrorCode.INVALID_TYPE,
        table(4, null, new RestrictProp(99, 0x0037001FL, PropVals.toWire(SUBJECT))));
  }

  @Test
  void refusesDeepNesting() {
    RestrictTable deep = Restrictions.toWire(EXIST);
    for (int i = 0; i < 5000; i++) {
      deep = table(2, new RestrictNot(deep), null);
    }
    assertCode(ErrorCode.TOO_COMPLEX, deep);
  }

  private static RestrictTable table(long type, RestrictNot not, RestrictProp property) {
    return new RestrictTable(
        type, null, null, null, null, null, not, null, property, null, null, null);
  }

  private static void assertCode(ErrorCode code, RestrictTable sent) {
    assertThatThrownBy(() -> Restrictions.toMapi(sent))
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }
}
