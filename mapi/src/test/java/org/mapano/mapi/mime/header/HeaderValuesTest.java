package org.mapano.mapi.mime.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValuesTest {
  private static String decode(String raw) {
    return EncodedWords.decode(raw, StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=|Grüße",
        "=?UTF-8?b?R3LDvMOfZQ==?=|Grüße",
        "=?utf-8?B?R3LDvMOfZQ?=|Grüße",
        "=?iso-8859-1*de?Q?a_b=E9?=|a bé",
        "=?utf-8?Q?a?= =?utf-8?Q?b?=|ab",
        "=?utf-8?Q?a?= x =?utf-8?Q?b?=|a x b",
        "=?utf-8?Q?a b?=|a b",
        "=?utf-8?Q?=4?=|=4",
        "=?utf-8?X?a?=|=?utf-8?X?a?=",
        "=?utf-8?Q?a|=?utf-8?Q?a",
        "=?=?=?|=?=?=?",
        "x=?utf-8?Q?y?=z|xyz",
        "=?utf-8?Q?What??=|What?",
      })
  void decodesEncodedWords(String raw, String expected) {
    assertThat(decode(raw)).isEqualTo(expected);
  }

  @Test
  void encodedLineBreaksBecomeBlanks() {
    assertThat(decode("=?utf-8?Q?a=0D=0AX-Evil:_1=00?=")).isEqualTo("a X-Evil: 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short", "Grüße aus Köln", "日本語のとても長い件名日本語のとても長い件名日本語のとても長い件名",
        "emoji 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "=?not?Q?encoded?=",
            "a  b \t c"
      })
  void writtenWordsAreReadBack(String text) {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("cp1252")}) {
      var words = EncodedWordWriter.words(text, charset);
      assertThat(words).allMatch(word -> word.length() <= 75);
      assertThat(decode(String.join(" ", words))).isEqualTo(text);
    }
  }

  @Test
  void parametersAreDecoded() {
    HeaderParameters value =
        HeaderParameters.parse(
            "ATTACHMENT; FileName=\"a \\\"b\\\".txt\"; size=12 (bytes);"
                + " title*=utf-8'en'%e2%82%ac; long*0=\"one \"; long*1*=%74wo; x");
    assertThat(value.value()).isEqualTo("attachment");
    assertThat(value.get("filename", StandardCharsets.US_ASCII)).isEqualTo("a \"b\".txt");
    assertThat(value.get("size", StandardCharsets.US_ASCII)).isEqualTo("12");
    assertThat(value.get("title", StandardCharsets.US_ASCII)).isEqualTo("€");
    assertThat(value.get("long", StandardCharsets.US_ASCII)).isEqualTo("one two");
    assertThat(value.get("missing", StandardCharsets.US_ASCII)).isNull();
  }

  @Test
  void piecesAreJoinedForImap() {
    HeaderParameters value =
        HeaderParameters.parse("x; a*1=\"5% b\"; s=1; a*0*=utf-8''%c3%bc; n*0=x; n*1=y; z*1=lost");
    assertThat(value.joined())
        .containsExactly(
            new HeaderParameters.Parameter("s", "1"),
            new HeaderParameters.Parameter("a*", "utf-8''%c3%bc5%25 b"),
            new HeaderParameters.Parameter("n", "xy"));
  }

  @Test
  void continuedNameInEncodedWordsIsDecoded() {
    HeaderParameters value =
        HeaderParameters.parse("x; name*0=\"=?utf-8?Q?\"; name*1=\"=C3=BC?=\"");
    assertThat(value.get("name", StandardCharsets.US_ASCII)).isEqualTo("ü");
  }

  @Test
  void excessiveParametersAreNotLookedAt() {
    StringBuilder text = new StringBuilder("text/plain");
    for (int i = 0; i < 100_000; i++) {
      text.append("; a*").append(i).append("=x");
    }
    HeaderParameters value = HeaderParameters.parse(text.toString());
    assertThat(value.parameters()).hasSize(HeaderParameters.MAX_PARAMETERS);
    assertThat(value.get("a", StandardCharsets.US_ASCII)).hasSize(HeaderParameters.MAX_PARAMETERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/HTML; charset=\"UTF-8\"|text/html|UTF-8",
        "text / plain ; charset = us-ascii (plain)|text/plain|us-ascii",
        "text|text/plain|",
        "/plain|text/plain|",
        "a b/c|text/plain|",
        "(comment) image/png|image/png|",
      })
  void mediaTypesAreRead(String value, String type, String charset) {
    ContentType parsed = ContentType.parse(value, ContentType.OCTET_STREAM);
    assertThat(parsed.mimeType()).isEqualTo(type);
    assertThat(parsed.charset()).isEqualTo(charset);
  }

  @Test
  void messageIdsAreListedAndNormalised() {
    assertThat(MessageIds.parse("<a@b> text <\"c\"@d>\t<e @f> <<g@h> <>"))
        .containsExactly("a@b", "c@d", "e@f", "g@h");
    assertThat(MessageIds.parse("no ids < here")).isEmpty();
    assertThat(MessageIds.first(null)).isNull();
    assertThat(MessageIds.parse("<x>".repeat(5_000))).hasSize(MessageIds.MAX_IDS);
  }

  @Test
  void headerBlockFindsFieldsAndPassesOverJunk() {
    byte[] bytes =
        "From x Mon\r\nA: 1\r\nnot a field\r\nb :2\r\n 3\r\nA: 4\r\n\r\nC: body\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    HeaderBlock block = HeaderBlock.parse(bytes);
    assertThat(block.fields()).hasSize(3);
    assertThat(block.first("a")).isEqualTo("1");
    assertThat(block.all("A")).containsExactly("1", "4");
    assertThat(block.first("B")).isEqualTo("2 3");
    assertThat(block.has("C")).isFalse();
  }

  @Test
  void headerBlockIsLimited() {
    byte[] bytes = "A: 1\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
    assertThat(HeaderBlock.parse(bytes).fields()).hasSize(HeaderBlock.MAX_FIELDS);
  }

  @Test
  void searchTextIsDecoded() {
    HeaderBlock block =
        HeaderBlock.parse(
            "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\nTo: a\r\nTo: b\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    assertThat(HeaderText.searchText(block, "subject")).isEqualTo("Grüße\n");
    assertThat(HeaderText.searchText(block, "to")).isEqualTo("a\nb\n");
    assertThat(HeaderText.searchText(block)).startsWith("Subject: Grüße\nTo: a\n");
  }
}
