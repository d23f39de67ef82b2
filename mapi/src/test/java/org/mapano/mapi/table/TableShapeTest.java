package org.mapano.mapi.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.collate.Collation;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.restriction.RestrictionException;

class TableShapeTest {
  private static final int KEYWORDS = 0x8502101E;

  private final SortKeys keys = new SortKeys(Collation.standard());

  /** Sorts shuffled values and expects the given order again. */
  private void expectOrder(PropType type, Object... ordered) {
    List<Object> values = new ArrayList<>(List.of(ordered));
    Collections.shuffle(values, new Random(3));
    values.sort((left, right) -> Arrays.compareUnsigned(key(type, left), key(type, right)));
    assertThat(values).containsExactly(ordered);
  }

  private byte[] key(PropType type, Object value) {
    return keys.of(new PropValue(PropTag.of(0x6700, type), value));
  }

  @Test
  void keysFollowTheOrderOfValues() {
    expectOrder(PropType.LONG, 0, 1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE, -1);
    expectOrder(PropType.I2, Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE);
    expectOrder(PropType.I8, 0L, 5L, Long.MAX_VALUE, Long.MIN_VALUE, -1L);
    expectOrder(PropType.SYSTIME, -1L, 0L, 1L, 1L << 40);
    expectOrder(PropType.DOUBLE, -1e300, -1.0, -0.5, 0.0, 0.5, 1.0, 1e300);
    expectOrder(PropType.R4, -2f, -1f, 0f, 1.5f);
    expectOrder(PropType.BOOLEAN, false, true);
    expectOrder(PropType.BINARY, new byte[0], new byte[] {1}, new byte[] {1, 0}, new byte[] {-1});
    expectOrder(PropType.UNICODE, "", " b", "a", "A", "ä", "a b", "ab", "b", "Z", "zz");
  }

  @Test
  void onlyTheFirst255CharactersOfTextCount() {
    String head = "x".repeat(255);
    assertThat(key(PropType.UNICODE, head + "a")).isEqualTo(key(PropType.UNICODE, head + "b"));
    String wide = "\uD83D\uDE00".repeat(254);
    assertThat(key(PropType.UNICODE, wide + "a")).isNotEqualTo(key(PropType.UNICODE, wide + "b"));
    assertThat(key(PropType.UNICODE, wide + "xa")).isEqualTo(key(PropType.UNICODE, wide + "xb"));
  }

  @Test
  void localesHaveTheirOwnOrder() {
    SortKeys swedish = new SortKeys(Collation.of(Locale.forLanguageTag("sv-SE")));
    byte[] umlaut = swedish.ofElement(PropType.UNICODE, "ö");
    byte[] last = swedish.ofElement(PropType.UNICODE, "z");
    assertThat(Arrays.compareUnsigned(umlaut, last)).isPositive();
    assertThat(Arrays.compareUnsigned(key(PropType.UNICODE, "ö"), key(PropType.UNICODE, "z")))
        .isNegative();
  }

  @Test
  void currencyAndMissingValuesHaveNoKeyMultiValuesAreAnError() {
    assertThat(keys.of(null)).isNull();
    assertThat(key(PropType.CURRENCY, 5L)).isNull();
    assertThatExceptionOfType(RestrictionException.class)
        .isThrownBy(() -> key(PropType.MV_LONG, List.of(1)))
        .matches(failed -> failed.kind() == RestrictionException.Kind.TOO_COMPLEX);
  }

  @Test
  void missingComesFirstAndLastWhenDescending() {
    byte[][] missing = {null, {1}};
    byte[][] low = {{1}, {9}};
    byte[][] lowToo = {{1}, {3}};
    byte[][] high = {{2}, {0}};
    RowOrder order =
        new RowOrder(
            List.of(SortOrder.ascending(Tags.PR_SUBJECT), SortOrder.descending(Tags.PR_READ)));
    assertThat(Stream.of(high, lowToo, missing, low).sorted(order))
        .containsExactly(missing, low, lowToo, high);
    RowOrder reverse = new RowOrder(List.of(SortOrder.descending(Tags.PR_SUBJECT)));
    assertThat(Stream.of(missing, low, high).sorted(reverse)).containsExactly(high, low, missing);
  }

  @Test
  void columnsKeepTheWordsOfTheClient() {
    ColumnSet columns = ColumnSet.of(0x0037001E, KEYWORDS, KEYWORDS | PropType.MV_INSTANCE);
    assertThat(columns.size()).isEqualTo(3);
    assertThat(columns.property(0)).isEqualTo(Tags.PR_SUBJECT);
    assertThat(columns.cell(0)).isEqualTo(0x0037001E);
    assertThat(columns.cell(1)).isEqualTo(KEYWORDS);
    assertThat(columns.isInstance(1)).isFalse();
    assertThat(columns.isInstance(2)).isTrue();
    assertThat(columns.cell(2)).isEqualTo(0x8502001E);
    assertThat(columns.property(2)).isEqualTo(0x8502101F);
    assertThat(columns.instanceProperty()).hasValue(0x8502101F);
    assertThat(columns)
        .isEqualTo(ColumnSet.of(columns.requested().stream().mapToInt(i -> i).toArray()));
  }

  @Test
  void onlyOnePropertyCanMakeRows() {
    assertThat(ColumnSet.of(0x8502301F, 0x8502301E).instanceProperty()).hasValue(0x8502101F);
    assertThatIllegalArgumentException().isThrownBy(() -> ColumnSet.of(0x8502301F, 0x8503301F));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ColumnSet.of(new int[ColumnSet.MAX_COLUMNS + 1]));
    assertThat(ColumnSet.of(Tags.PR_SUBJECT).instanceProperty()).isEmpty();
  }

  @Test
  void sortOrdersAreLimited() {
    assertThat(SortOrder.Direction.of(8)).isEqualTo(SortOrder.Direction.CATEGORY_MIN);
    assertThatIllegalArgumentException().isThrownBy(() -> SortOrder.Direction.of(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SortOrderSet(List.of(SortOrder.ascending(Tags.PR_SUBJECT)), 2, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new SortOrderSet(Collections.nCopies(65, SortOrder.ascending(Tags.PR_SUBJECT)), 0, 0));
    assertThat(SortOrderSet.of(SortOrder.ascending(0x8502301E)).orders().get(0).property())
        .isEqualTo(0x8502101F);
    assertThat(SortOrderSet.NONE.isEmpty()).isTrue();
  }
}
