package org.mapano.mapi.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollationTest {
  private final Collation standard = Collation.standard();

  @Test
  void caseDoesNotMatterForEqualityButForOrder() {
    assertThat(standard.compareIgnoringCase("ABC", "abc")).isZero();
    assertThat(standard.sortKey("ABC")).isNotEqualTo(standard.sortKey("abc"));
    assertThat(standard.compareIgnoringCase("a", "á")).isNegative();
  }

  @Test
  void spacesAndHyphensCount() {
    assertThat(standard.compareIgnoringCase("de luge", "deluge")).isNegative();
    assertThat(standard.compareIgnoringCase("de z", "deluge")).isNegative();
    assertThat(standard.compareIgnoringCase("de-z", "deluge")).isNegative();
  }

  @Test
  void sortKeysAgreeWithComparison() {
    Random random = new Random(9);
    String[] pieces = {"a", "A", "ä", "b", " ", "-", "ß", "1", "日", "Ж", "", "z"};
    for (int round = 0; round < 500; round++) {
      String left = text(random, pieces);
      String right = text(random, pieces);
      int order = standard.compareIgnoringCase(left, right);
      if (order != 0) {
        assertThat(Arrays.compareUnsigned(standard.sortKey(left), standard.sortKey(right)) < 0)
            .as("%s, %s", left, right)
            .isEqualTo(order < 0);
      }
    }
  }

  private static String text(Random random, String[] pieces) {
    StringBuilder text = new StringBuilder();
    random.ints(random.nextInt(6), 0, pieces.length).forEach(i -> text.append(pieces[i]));
    return text.toString();
  }

  @Test
  void oneCollationServesManyThreads() {
    byte[] expected = standard.sortKey("Größe");
    assertThat(
            IntStream.range(0, 2000)
                .parallel()
                .allMatch(i -> Arrays.equals(standard.sortKey("Größe"), expected)))
        .isTrue();
    assertThat(Collation.of(Locale.US)).isSameAs(standard);
  }

  @Test
  void foldingIsTheSameInEveryLanguage() {
    assertThat(CaseFolding.fold("TITLE I")).isEqualTo("title i");
    assertThat(CaseFolding.fold("STRASSE")).isEqualTo(CaseFolding.fold("Straße"));
    assertThat(CaseFolding.fold("ΣΑΣ")).isEqualTo(CaseFolding.fold("σας"));
    String plain = "already folded 123";
    assertThat(CaseFolding.fold(plain)).isSameAs(plain);
  }
}
