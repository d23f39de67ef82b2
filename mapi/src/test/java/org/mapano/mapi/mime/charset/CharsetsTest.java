package org.mapano.mapi.mime.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
  @ParameterizedTest
  @CsvSource({
    "cp-850,IBM850", "gb2312,GB18030", "X-GBK,GB18030", "ks_c_5601-1987,x-windows-949",
    "iso-8859-8-i,ISO-8859-8", "win-1252,windows-1252", "unicode,UTF-8", "' UTF8 ',UTF-8",
    "'''utf-8''',UTF-8", "latin1,ISO-8859-1"
  })
  void findsLabelsOfMail(String label, String charset) {
    assertThat(MimeCharsets.find(label)).contains(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({"x-martian", "''", "'a b'", "../../etc"})
  void unknownLabelsAreEmpty(String label) {
    assertThat(MimeCharsets.find(label)).isEmpty();
    assertThat(MimeCharsets.find("a".repeat(1_000))).isEmpty();
  }

  @Test
  void codePagesGoBothWays() {
    for (int page : new int[] {65001, 20127, 28591, 1252, 932, 949, 950, 54936, 20866, 50220}) {
      Charset charset = CodePages.charset(page).orElseThrow();
      assertThat(CodePages.codePage(charset)).contains(page);
      assertThat(MimeCharsets.find(MimeCharsets.label(charset))).isPresent();
    }
    assertThat(CodePages.charset(4711)).isEmpty();
    assertThat(CodePages.codePage(Charset.forName("IBM037"))).isEmpty();
  }

  @Test
  void htmlDeclarationsAreRead() {
    assertThat(declared("<META content='text/html; charset=koi8-r'>"))
        .isEqualTo(Charset.forName("koi8-r"));
    assertThat(declared("<meta name=x><meta charset=\"utf-8\">")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(declared("<meta name=x> charset=utf-8")).isNull();
    assertThat(declared("<meta charset=")).isNull();
    assertThat(declared("<meta charset=utf-16le>")).isNull();
  }

  private static Charset declared(String html) {
    return HtmlDeclaration.charset(html.getBytes(StandardCharsets.US_ASCII)).orElse(null);
  }

  @Test
  void unlabelledBytesAreGuessed() {
    Charset ascii = StandardCharsets.US_ASCII;
    byte[] utf8 = "ü".getBytes(StandardCharsets.UTF_8);
    byte[] latin = "ü".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TextDecoding.guess("u".getBytes(ascii), ascii)).isEqualTo(ascii);
    assertThat(TextDecoding.guess(utf8, ascii)).isEqualTo(StandardCharsets.UTF_8);
    assertThat(TextDecoding.guess(latin, ascii)).isEqualTo(Charset.forName("windows-1252"));
    assertThat(TextDecoding.guess(latin, Charset.forName("iso-8859-2")))
        .isEqualTo(Charset.forName("iso-8859-2"));
  }
}
