package org.mapano.mapi.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicRegexTest {
  @ParameterizedTest
  @CsvSource({
    "abc, xABCx, true",
    "a.c, a-c, true",
    "a.c, ac, false",
    "^ab, abc, true",
    "^ab, cab, false",
    "ab$, cab, true",
    "ab$, abc, false",
    "ab*c, ac, true",
    "ab*c, abbbbc, true",
    "*a, x*a, true",
    "^*a, '*a', true",
    "a+, aa, false",
    "a+, a+, true",
    "a\\+b, aaab, true",
    "a\\+b, b, false",
    "a\\?b, b, true",
    "(a), (a), true",
    "\\(ab\\)*c, ababc, true",
    "^\\(ab\\)*c, abac, false",
    "x\\(a\\|b\\)y, xby, true",
    "x\\(a\\|b\\)y, xcy, false",
    "one\\|two, two, true",
    "^a\\{2\\}$, aa, true",
    "^a\\{2\\}$, aaa, false",
    "'^a\\{2,\\}$', aaaa, true",
    "'^a\\{1,2\\}$', aaa, false",
    "[a-c]x, Bx, true",
    "[a-c]x, dx, false",
    "[^a-c]x, dx, true",
    "[^a-c]x, Ax, false",
    "[]x]y, ]y, true",
    "[a-]y, -y, true",
    "[[:digit:]]\\{3\\}, a123, true",
    "[[:space:]]b, a b, true",
    "[[.-.]]x, -x, true",
    "a\\.b, a.b, true",
    "a\\.b, axb, false",
    "a$b, a$b, true",
    "a^b, a^b, true",
    "\\w\\s\\w, a b, true",
    "'', anything, true",
  })
  void matchesLikePosix(String pattern, String text, boolean expected) {
    BasicRegex regex = BasicRegex.compile(pattern).orElseThrow();
    assertThat(regex.find(text)).isEqualTo(expected);
  }

  @Test
  void linesAreSeparate() {
    assertThat(BasicRegex.compile("^b$").orElseThrow().find("a\nb\nc")).isTrue();
    assertThat(BasicRegex.compile("a.b").orElseThrow().find("a\nb")).isFalse();
    assertThat(BasicRegex.compile("a[^x]b").orElseThrow().find("a\nb")).isFalse();
    assertThat(BasicRegex.compile("^$").orElseThrow().find("")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a",
        "\\(a",
        "a\\)",
        "a\\{2",
        "a\\{3,2\\}",
        "a\\{999\\}",
        "\\",
        "\\(a\\)\\1",
        "[[:nope:]]",
        "[z-a]",
        "\\{1\\}",
        "[[.ab.]]"
      })
  void badPatternsAreNone(String pattern) {
    assertThat(BasicRegex.compile(pattern)).isEmpty();
  }

  @Test
  void hugeExpansionsAreRefused() {
    assertThat(BasicRegex.compile("\\(\\(a\\{200\\}\\)\\{200\\}\\)\\{200\\}")).isEmpty();
    assertThat(BasicRegex.compile("a".repeat(BasicRegex.MAX_PATTERN + 1))).isEmpty();
    assertThat(BasicRegex.compile("\\(".repeat(30) + "a" + "\\)".repeat(30))).isEmpty();
  }

  @Test
  void patternsThatExplodeElsewhereAreAnswered() {
    String text = "a".repeat(20_000);
    assertThat(BasicRegex.compile("\\(a*\\)*b").orElseThrow().find(text)).isFalse();
    assertThat(BasicRegex.compile("\\(a\\|aa\\)\\+$").orElseThrow().find(text + "c")).isFalse();
    assertThat(BasicRegex.compile("\\(a*\\)*\\(a*\\)*$").orElseThrow().find(text)).isTrue();
  }

  @Test
  void agreesWithTheJavaLibraryOnSimplePatterns() {
    Random random = new Random(11);
    String[] pieces = {"a", "b", ".", "a*", "b*", "[ab]", "^", "c", ".*"};
    for (int round = 0; round < 3000; round++) {
      StringBuilder pattern = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String piece = pieces[random.nextInt(pieces.length)];
        if (!piece.equals("^") || pattern.isEmpty()) {
          pattern.append(piece);
        }
      }
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        text.append("abcd".charAt(random.nextInt(4)));
      }
      assertThat(BasicRegex.compile(pattern.toString()).orElseThrow().find(text.toString()))
          .as("%s in %s", pattern, text)
          .isEqualTo(Pattern.compile(pattern.toString()).matcher(text).find());
    }
  }
}
