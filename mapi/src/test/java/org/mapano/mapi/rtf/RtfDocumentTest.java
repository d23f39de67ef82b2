package org.mapano.mapi.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfDocumentTest {
  private static RtfDocument rtf(String source) {
    return RtfDocument.of(source.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void theKindIsFoundNearTheBeginning() {
    assertThat(rtf("{\\rtf1\\ansi\\fromhtml1 x}").kind()).isEqualTo(RtfKind.HTML);
    assertThat(rtf("{\\rtf1\\ansi\\ansicpg1252\\fromtext x}").kind()).isEqualTo(RtfKind.TEXT);
    assertThat(rtf("{\\rtf1\\ansi x}").kind()).isEqualTo(RtfKind.NATIVE);
    assertThat(rtf("{\\rtf1{\\fonttbl{\\f0 A;}} \\fromhtml1}").kind()).isEqualTo(RtfKind.NATIVE);
    assertThat(rtf("").kind()).isEqualTo(RtfKind.NATIVE);
  }

  @Test
  void htmlIsTakenFromMarkupAndTheTextBetween() {
    String source =
        """
        {\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl
        {\\f0\\fswiss\\fcharset0 Arial;}}{\\colortbl\\red0\\green0\\blue0;}
        {\\*\\generator Some Server;}
        {\\*\\htmltag19 <html>}{\\*\\htmltag34 <head>\\par
        }{\\*\\htmltag1 <style>\\par p \\{ margin: 0 \\}\\par </style>}
        {\\*\\htmltag41 </head>}{\\*\\htmltag50 <body>}\\htmlrtf {\\htmlrtf0
        {\\*\\htmltag64 <p>}\\htmlrtf \\par \\htmlrtf0
        Caf\\'e9 {\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0  bar{\\*\\mhtmltag4 <a href="x">}
        {\\*\\htmltag72 </p>}\\htmlrtf}\\htmlrtf0
        \\ldblquote quoted\\rdblquote\\~\\u8364?\\tab end\\line
        {\\*\\htmltag58 </body>}{\\*\\htmltag27 </html>}}
        """;
    assertThat(rtf(source).toHtml())
        .isEqualTo(
            "<html><head>\r\n<style>\r\np { margin: 0 }\r\n</style></head><body><p>"
                + "Café &amp; bar</p>&ldquo;quoted&rdquo;&nbsp;€\tend\r\n</body></html>");
  }

  @Test
  void suppressionEndsWithItsGroup() {
    assertThat(rtf("{\\rtf1\\fromhtml1 a{\\htmlrtf b}c\\htmlrtf d\\htmlrtf0 e}").toHtml())
        .isEqualTo("ace");
    assertThat(rtf("{\\rtf1\\fromhtml1 \\htmlrtf{\\b \\htmlrtf0 x}y\\htmlrtf0 z}").toHtml())
        .isEqualTo("xz");
  }

  @Test
  void fontsChosenInSuppressedPartsStillDecideAboutCharsets() {
    String source =
        "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}"
            + "{\\f4\\fcharset204 Arial;}{\\f5\\fcharset128 MS;}}"
            + "\\htmlrtf {\\f4\\htmlrtf0 \\'cf\\'f0\\htmlrtf }\\htmlrtf0 \\'e9"
            + "{\\f5 \\'93\\'fa\\'96{}{\\f5 \\'93\\'fa}}}";
    assertThat(rtf(source).toHtml()).startsWith("Прé日").endsWith("日");
  }

  @Test
  void charactersOfTwoBytesMayBeWrittenInAnyMixture() {
    String source =
        "{\\rtf1\\ansi\\ansicpg932\\deff0{\\fonttbl{\\f0\\fcharset128 M;}}\\f0 \\'83\\'65\\'83X\u0083g}";
    assertThat(rtf(source).toText()).isEqualTo("テスト");
  }

  @Test
  void markupIsInTheCharsetOfTheDocument() {
    String source =
        "{\\rtf1\\ansi\\ansicpg1251\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}"
            + "{\\*\\htmltag64 <p title=\"\\'c4\\'e0\">}}";
    assertThat(rtf(source).toHtml()).isEqualTo("<p title=\"Да\">");
  }

  @Test
  void utf8DocumentsAreRead() {
    byte[] source =
        "{\\rtf1\\ansi\\ansicpg65001{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 Grüße 日本}"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(RtfDocument.of(source).toText()).isEqualTo("Grüße 日本");
  }

  @ParameterizedTest
  @CsvSource({
    "\\u8364?x, €x",
    "\\u-10179?\\u-8704?x, 😀x",
    "\\uc0\\u8364 x, €x",
    "\\uc2\\u8364\\'80\\'80x, €x",
    "{\\uc2 \\u8364??}\\u8364?x, €€x",
    "\\u8211\\endash x, –x",
    "\\u8364\\par x, '€\r\nx'",
    "\\u65\\b ?x, Ax",
    "{\\u65}?x, A?x",
    "{\\upr{old}{\\*\\ud{n\\u8364 ?w}}}x, n€wx",
  })
  void unicodeEscapesReplaceWhatFollows(String source, String expected) {
    assertThat(rtf("{\\rtf1\\ansi " + source + "}").toText()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a\\tab b\\par c\\line d, 'a\tb\r\nc\r\nd'",
    "{\\info{\\title hidden}}shown, shown",
    "{\\*\\unknown hidden}shown, shown",
    "{\\pict\\wmetafile8 0102abff}shown, shown",
    "{\\header h}{\\footer f}shown, shown",
    "{\\v hidden}shown\\v  x\\v0 y, showny",
    "a\\'7bb\\'7d\\\\\\{\\}, a{b}\\{}",
    "{\\field{\\*\\fldinst{HYPERLINK \"http://x/\"}}{\\fldrslt link}}, link",
    "{\\listtext 1.\\tab}one, '1.\tone'",
    "x\\~y\\_z\\-w, 'x\u00A0y\u2011z\u00ADw'",
    "a\\bin3 {}}b, ab",
    "a\\cell b\\cell\\row, 'a\tb\t\r\n'",
    "\\'zz x, 'zz x'",
  })
  void genuineRtfBecomesText(String source, String expected) {
    assertThat(rtf("{\\rtf1\\ansi " + source + "}").toText()).isEqualTo(expected);
  }

  @Test
  void genuineRtfBecomesSimpleHtml() {
    String source =
        "{\\rtf1\\ansi{\\colortbl;\\red255\\green0\\blue10;}\\qc Title\\par\\pard "
            + "{\\b bold {\\i both}} & <plain>\\cf1 red\\cf0\\par "
            + "{\\field{\\*\\fldinst HYPERLINK \"https://example.com/?a&b\"}{\\fldrslt\\ul here}}"
            + "{\\field{\\*\\fldinst HYPERLINK \"javascript:x\"}{\\fldrslt there}}\\par}";
    assertThat(rtf(source).toHtml())
        .contains("<p style=\"text-align:center\">Title</p>")
        .contains("<b>bold </b><b><i>both</i></b> &amp; &lt;plain&gt;")
        .contains("<span style=\"color:#ff000a\">red</span></p>")
        .contains("<a href=\"https://example.com/?a&amp;b\">here</a>there</p>")
        .doesNotContain("javascript");
  }

  @Test
  void aLongTargetIsWrittenOncePerLink() {
    String target = "http://x/" + "y".repeat(3000);
    String source =
        "{\\rtf1{\\field{\\*\\fldinst HYPERLINK \""
            + target
            + "\"}{\\fldrslt "
            + "\\b a\\b0 a".repeat(500)
            + "}}"
            + "{\\fldrslt a}b".repeat(500)
            + "}";
    assertThat(rtf(source).toHtml().length()).isLessThan(20_000);
  }

  @Test
  void plainTextSurvivesTheRoundTrip() {
    String text = "Hello {world} \\o/\tend\r\n\r\nGrüße, Жук, 日本, 😀\r\n  indented";
    RtfDocument document = RtfDocument.of(TextEncapsulator.encapsulate(text));
    assertThat(document.kind()).isEqualTo(RtfKind.TEXT);
    assertThat(document.toText()).isEqualTo(text);
    assertThat(RtfDocument.of(TextEncapsulator.encapsulate("a\nb\rc\0d")).toText())
        .isEqualTo("a\r\nb\r\ncd");
  }

  @Test
  void htmlSurvivesTheRoundTrip() {
    String html =
        "<!DOCTYPE html>\r\n<html lang=\"de\"><head><title>T & x</title>\r\n<style>p { a: b }</style>"
            + "<script>if (a<b && c) { d(\"</p>\") }</script></head>\r\n<body class='x>y'>\r\n"
            + "<p>Grüße &amp; <b>bold</b> {braces} \\back\\ &nbsp;&#8364; 😀<br>next\r\nline\t</p>"
            + "<!-- a <comment> --><table><tr><td>1<td>2</tr></table> 5 < 6 & 7\r\n</body></html>\r\n";
    RtfDocument document = RtfDocument.of(HtmlEncapsulator.encapsulate(html));
    assertThat(document.kind()).isEqualTo(RtfKind.HTML);
    assertThat(document.toHtml()).isEqualTo(html);
  }

  @Test
  void anyHtmlSurvivesTheRoundTrip() {
    Random random = new Random(21);
    String[] pieces = {
      "<p>",
      "</p>",
      "<",
      ">",
      "&",
      "&lt;",
      ";",
      "\r\n",
      " ",
      "  ",
      "\t",
      "{",
      "}",
      "\\",
      "x",
      "ü",
      "<b",
      "\"",
      "='",
      "<!--",
      "-->",
      "<style>",
      "</style>",
      "<body>",
      "</body>",
      "<html>",
      "\u20AC",
      "\\par"
    };
    for (int round = 0; round < 2000; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(25); i > 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(RtfDocument.of(HtmlEncapsulator.encapsulate(html.toString())).toHtml())
          .isEqualTo(html.toString());
    }
  }

  @Test
  void readersOfRtfSeeTheTextOfEncapsulatedHtml() {
    String html =
        "<html><head><title>no</title></head><body><p>one &amp; two</p><p>x</p></body></html>";
    assertThat(RtfDocument.of(HtmlEncapsulator.encapsulate(html)).toText())
        .contains("one & two\r\nx")
        .doesNotContain("<p>")
        .doesNotContain("no<");
  }

  @Test
  void deepNestingIsAnErrorNotACrash() {
    assertThatExceptionOfType(MalformedRtfException.class)
        .isThrownBy(() -> rtf("{\\rtf1 " + "{".repeat(100_000)).toText());
    assertThat(rtf("{\\rtf1 " + "{".repeat(900) + "x").toText()).isEqualTo("x");
  }

  @Test
  void damagedDocumentsGiveWhatTheyHave() {
    assertThat(rtf("{\\rtf1 abc").toText()).isEqualTo("abc");
    assertThat(rtf("{\\rtf1 abc}}}} tail").toText()).isEqualTo("abc");
    assertThat(rtf("no rtf at all").toText()).isEqualTo("no rtf at all");
    assertThat(rtf("{\\rtf1 a\\").toText()).isEqualTo("a");
    assertThat(rtf("{\\rtf1 a\\bin99999999 b").toText()).isEqualTo("a");
    assertThat(rtf("{\\rtf1 a\\u99999999999? b\\par-5 c").toText()).contains("b");
    assertThat(rtf("{\\rtf1 a\\'4").toText()).startsWith("a");
  }
}
