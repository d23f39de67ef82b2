package org.mapano.mapi.mime.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

class MimeBodiesTest {
  private static String body(MapiMessage message) {
    return message.properties().string(Tags.PR_BODY);
  }

  private static String html(MapiMessage message, Charset charset) {
    return new String(message.properties().bytes(Tags.PR_HTML), charset);
  }

  private static int codePage(MapiMessage message) {
    return message.properties().integer(Tags.PR_INTERNET_CPID, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plain-ascii|Hello John,~~plain text.~|20127",
        "plain-utf8-8bit|Grüße aus Köln, 5 €~|65001",
        "plain-utf8-qp|Grüße, soft break ~|65001",
        "plain-latin1|café~|28591",
        "plain-win1252-8bit|“quoted” – 5 €~|1252",
        "plain-koi8r|Привет, мир~|20866",
        "plain-iso2022jp|日本語のメール~|50220",
        "plain-gb2312|中文邮件 镕~|54936",
        "plain-ks5601|안녕하세요~|949",
        "plain-hebrew-i|שלום~|28598",
        "unlabelled-utf8|bare ütf8~|65001",
        "unlabelled-latin1|bare é latin~|1252",
        "unlabelled-no-headers|just text, no header~~second paragraph~|20127",
        "nul-bytes|abc~|20127",
        "bad-content-type|still readable~|20127",
        "missing-boundary-parameter|--b~~first~--b--~|20127",
      })
  void readsPlainBodiesOfManyCharsets(String sample, String body, int codePage) {
    MapiMessage message = Inbound.sample(sample);
    assertThat(body(message)).isEqualTo(body.replace("~", "\r\n"));
    assertThat(codePage(message)).isEqualTo(codePage);
    assertThat(message.attachments()).isEmpty();
    assertThat(message.properties().has(Tags.PR_HTML)).isFalse();
  }

  @Test
  void configuredCharsetReadsUnlabelledText() {
    InboundOptions options =
        InboundOptions.DEFAULT.withDefaultCharset(Charset.forName("iso-8859-2"));
    assertThat(body(Inbound.sample("unlabelled-latin1", options))).isEqualTo("bare é latin\r\n");
    assertThat(codePage(Inbound.sample("unlabelled-latin1", options))).isEqualTo(28592);
  }

  @Test
  void textOfUnknownCharsetIsAnAttachment() {
    MapiMessage message = Inbound.sample("plain-unknown-charset");
    assertThat(body(message)).isNull();
    assertThat(message.attachments()).hasSize(1);
  }

  @Test
  void unknownCharsetCanBeSubstituted() {
    InboundOptions options =
        InboundOptions.DEFAULT.withCharsetSubstitutions(Map.of("x-martian", "iso-8859-1"));
    assertThat(body(Inbound.sample("plain-unknown-charset", options))).isEqualTo("Mars é\r\n");
  }

  @Test
  void htmlKeepsItsBytesAndThePlainBodyIsMadeOfIt() {
    MapiMessage message = Inbound.sample("html-only");
    assertThat(html(message, StandardCharsets.UTF_8)).startsWith("<html><body><p>Hello <b>wörld");
    assertThat(body(message)).isEqualToIgnoringWhitespace("Hello wörld");
    assertThat(codePage(message)).isEqualTo(65001);
  }

  @Test
  void harmlessCopyIsKeptOnRequest() {
    String mail =
        "Content-Type: text/html; charset=iso-8859-1\n\n<p onclick='x()'>H\u00e4<script>evil()</script>"
            + "<a href='javascript:x'>link</a><img src='cid:i'><iframe src='x'></iframe></p>";
    MapiMessage message = Inbound.text(mail, InboundOptions.DEFAULT.withHtmlSafetyFilter(true));
    byte[] filtered = message.properties().bytes(Tags.PR_EC_BODY_FILTERED);
    assertThat(new String(filtered, StandardCharsets.ISO_8859_1))
        .contains("<p>H", "<a>link</a>", "<img src=\"cid:i\">")
        .doesNotContain("script")
        .doesNotContain("onclick")
        .doesNotContain("iframe");
    assertThat(Inbound.text(mail).properties().has(Tags.PR_EC_BODY_FILTERED)).isFalse();
  }

  @Test
  void htmlDeclarationTellsTheCharset() {
    MapiMessage message = Inbound.sample("html-meta");
    assertThat(html(message, Charset.forName("iso-8859-2"))).contains("Łódź");
    assertThat(codePage(message)).isEqualTo(28592);
  }

  @Test
  void htmlWithoutCodePageBecomesUtf8() {
    MapiMessage message = Inbound.sample("html-latin10");
    assertThat(html(message, StandardCharsets.UTF_8)).isEqualTo("<p>Ș €</p>\r\n");
    assertThat(codePage(message)).isEqualTo(65001);
  }

  @Test
  void alternativeGivesBothBodies() {
    MapiMessage message = Inbound.sample("alternative");
    assertThat(body(message)).isEqualTo("the plain one");
    assertThat(html(message, StandardCharsets.UTF_8)).isEqualTo("<p>the html one</p>");
    assertThat(message.attachments()).isEmpty();
  }

  @Test
  void alternativesOfLessWorthAreLeftOut() {
    assertThat(Inbound.sample("alternative-amp").attachments()).isEmpty();
  }

  @Test
  void calendarAlternativeIsNotLost() {
    MapiMessage message = Inbound.sample("alternative-calendar");
    assertThat(body(message)).isEqualTo("the plain one");
    assertThat(message.attachments()).hasSize(1);
    assertThat(message.attachments().getFirst().properties().string(Tags.PR_ATTACH_MIME_TAG))
        .isEqualTo("text/calendar");
  }

  @Test
  void laterPlainTextsAreAppendedAndLaterHtmlIsAttached() {
    MapiMessage message = Inbound.sample("mixed-texts");
    assertThat(body(message)).isEqualTo("first\r\nsecond");
    assertThat(message.attachments()).hasSize(1);
    assertThat(Inbound.data(message.attachments().getFirst())).isEqualTo("<i>third</i>");
  }

  @Test
  void footerBehindHtmlIsAttached() {
    MapiMessage message = Inbound.sample("mixed-html-footer");
    assertThat(html(message, StandardCharsets.UTF_8)).isEqualTo("<p>the html one</p>");
    assertThat(message.attachments()).hasSize(1);
  }

  @Test
  void htmlBodiesAreJoinedOnlyOnRequest() {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>1</p>\n"
            + "--b\nContent-Type: text/html; charset=utf-8\n\n<p>2 ü</p>\n--b--\n";
    MapiMessage apart = Inbound.text(mail);
    assertThat(html(apart, StandardCharsets.UTF_8)).isEqualTo("<p>1</p>");
    assertThat(apart.attachments()).hasSize(1);
    MapiMessage joined = Inbound.text(mail, InboundOptions.DEFAULT.withInsecureHtmlJoin(true));
    assertThat(html(joined, StandardCharsets.UTF_8)).isEqualTo("<p>1</p>\r\n<p>2 ü</p>");
    assertThat(joined.attachments()).isEmpty();
  }

  @Test
  void tooLongTextIsAnAttachment() {
    InboundOptions options =
        InboundOptions.DEFAULT.withLimits(InboundOptions.DEFAULT.limits(), 20, 100, 10);
    MapiMessage message = Inbound.sample("plain-ascii", options);
    assertThat(body(message)).isNull();
    assertThat(Inbound.data(message.attachments().getFirst())).startsWith("Hello John,");
  }

  @Test
  void undecodableTextIsAnOctetStream() {
    MapiMessage message = Inbound.sample("unknown-encoding");
    assertThat(body(message)).isNull();
    assertThat(message.attachments().getFirst().properties().string(Tags.PR_ATTACH_MIME_TAG))
        .isEqualTo("application/octet-stream");
    assertThat(Inbound.data(message.attachments().getFirst())).startsWith("begin 644 a");
  }

  @Test
  void lastPartNeedsNoFinalBoundary() {
    MapiMessage message = Inbound.sample("missing-final-boundary");
    assertThat(body(message)).isEqualTo("first");
    assertThat(Inbound.data(message.attachments().getFirst())).isEqualTo("unfinished");
  }

  @Test
  void linesThatOnlyLookLikeBoundariesAreText() {
    MapiMessage message = Inbound.sample("boundary-lookalikes");
    assertThat(body(message)).isEqualTo("--b is not it\r\n----bb\r\nsecond");
  }
}
