package org.mapano.mapi.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rtf.CompressedRtf;
import org.mapano.mapi.rtf.RtfDocument;
import org.mapano.mapi.rtf.RtfKind;

class BodySyncTest {
  private static byte[] compressed(String rtf) {
    return CompressedRtf.compress(rtf.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void aMessageWithoutBodyHasNone() {
    BodySync body = BodySync.of(new PropMap());
    assertThat(body.nativeFormat()).isEqualTo(BodyFormat.NONE);
    assertThat(body.text()).isEmpty();
    assertThat(body.html()).isEmpty();
    assertThat(body.compressedRtf()).isEmpty();
  }

  @Test
  void plainTextGivesTheOthers() {
    BodySync body = BodySync.of(new PropMap().put(Tags.PR_BODY, "Grüße\r\n<all>"));
    assertThat(body.nativeFormat()).isEqualTo(BodyFormat.PLAIN);
    assertThat(body.text()).contains("Grüße\r\n<all>");
    assertThat(body.html().orElseThrow().text()).contains("<p>Grüße<br>\r\n&lt;all&gt;</p>");
    RtfDocument rtf = RtfDocument.ofCompressed(body.compressedRtf().orElseThrow());
    assertThat(rtf.kind()).isEqualTo(RtfKind.TEXT);
    assertThat(rtf.toText()).isEqualTo("Grüße\r\n<all>");
  }

  @Test
  void htmlGivesTheOthers() {
    String html = "<html><body><p>Grüße</p></body></html>";
    BodySync body =
        BodySync.of(
            new PropMap()
                .put(Tags.PR_HTML, html.getBytes(StandardCharsets.ISO_8859_1))
                .put(Tags.PR_INTERNET_CPID, 28591));
    assertThat(body.nativeFormat()).isEqualTo(BodyFormat.HTML);
    assertThat(body.text()).contains("Grüße\r\n");
    assertThat(body.html().orElseThrow().codePage()).isEqualTo(28591);
    RtfDocument rtf = RtfDocument.ofCompressed(body.compressedRtf().orElseThrow());
    assertThat(rtf.kind()).isEqualTo(RtfKind.HTML);
    assertThat(rtf.toHtml()).isEqualTo(html);
  }

  @Test
  void htmlInsideRtfGivesTheOthersInTheCodePageOfTheMessage() {
    byte[] value = compressed("{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\u8364?\\'e9}");
    BodySync body =
        BodySync.of(
            new PropMap().put(Tags.PR_RTF_COMPRESSED, value).put(Tags.PR_INTERNET_CPID, 28591));
    assertThat(body.nativeFormat()).isEqualTo(BodyFormat.HTML);
    assertThat(body.html())
        .contains(new HtmlBody("<p>&#8364;é".getBytes(StandardCharsets.ISO_8859_1), 28591));
    assertThat(body.text()).contains("€é\r\n");
    assertThat(body.compressedRtf()).contains(value);
  }

  @Test
  void genuineRtfGivesTheOthers() {
    BodySync body = BodySync.of(null, null, compressed("{\\rtf1\\ansi {\\b Hi} there\\par}"));
    assertThat(body.nativeFormat()).isEqualTo(BodyFormat.RTF);
    assertThat(body.text()).contains("Hi there\r\n");
    assertThat(body.html().orElseThrow().text()).contains("<b>Hi</b> there</p>");
  }

  @Test
  void textInsideRtfIsPlain() {
    BodySync body = BodySync.of(null, null, compressed("{\\rtf1\\ansi\\fromtext a < b\\par c}"));
    assertThat(body.nativeFormat()).isEqualTo(BodyFormat.PLAIN);
    assertThat(body.text()).contains("a < b\r\nc");
    assertThat(body.html().orElseThrow().text()).contains("a &lt; b<br>\r\nc");
  }

  @Test
  void damagedRtfCountsAsMissing() {
    byte[] damaged = compressed("{\\rtf1 x}");
    damaged[18] ^= 1;
    BodySync alone = BodySync.of(null, null, damaged);
    assertThat(alone.nativeFormat()).isEqualTo(BodyFormat.NONE);
    assertThat(alone.text()).isEmpty();
    BodySync withText = BodySync.of("text", null, damaged);
    assertThat(withText.html().orElseThrow().text()).contains("text");
    assertThat(RtfDocument.ofCompressed(withText.compressedRtf().orElseThrow()).toText())
        .isEqualTo("text");
    BodySync nested = BodySync.of("text", null, compressed("{\\rtf1 " + "{".repeat(5000)));
    assertThat(nested.html().orElseThrow().text()).contains("text");
  }

  @Test
  void charsetsOfHtmlAreFoundInTheirOrder() {
    Charset cyrillic = Charset.forName("windows-1251");
    String html = "<html><head><meta charset=\"windows-1251\"></head>Да</html>";
    assertThat(new HtmlBody(html.getBytes(cyrillic), 0).text()).isEqualTo(html);
    assertThat(new HtmlBody(html.getBytes(StandardCharsets.UTF_8), 65001).text()).isEqualTo(html);
    assertThat(new HtmlBody("Да".getBytes(StandardCharsets.UTF_8), 0).text()).isEqualTo("Да");
    assertThat(new HtmlBody("é".getBytes(StandardCharsets.ISO_8859_1), 0).text()).isEqualTo("é");
    assertThat(new HtmlBody("é".getBytes(StandardCharsets.UTF_8), 20127).text()).isEqualTo("é");
    assertThat(new HtmlBody("\uFEFFДа".getBytes(StandardCharsets.UTF_16LE), 1251).text())
        .isEqualTo("Да");
    assertThat(new HtmlBody("<meta charset=utf-16>é".getBytes(StandardCharsets.UTF_8), 0).text())
        .isEqualTo("<meta charset=utf-16>é");
  }

  @Test
  void charactersThatACodePageLacksBecomeReferences() {
    HtmlBody body = HtmlBody.encode("é€😀", 28591);
    assertThat(new String(body.bytes(), StandardCharsets.ISO_8859_1))
        .isEqualTo("é&#8364;&#128512;");
    assertThat(HtmlBody.encode("é", 99999).codePage()).isEqualTo(65001);
  }
}
