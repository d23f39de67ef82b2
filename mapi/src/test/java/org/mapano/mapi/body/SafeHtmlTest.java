package org.mapano.mapi.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** No HTML keeps anything that acts, also when it is written to be read in two ways. */
class SafeHtmlTest {
  private static final Set<String> ADDRESSES = Set.of("href", "src", "cite");
  private static final Set<String> SCHEMES =
      Set.of("http", "https", "ftp", "mailto", "tel", "cid", "data");
  private static final Set<String> ACTING =
      Set.of(
          "script",
          "style",
          "iframe",
          "frame",
          "frameset",
          "object",
          "embed",
          "applet",
          "form",
          "input",
          "button",
          "textarea",
          "select",
          "base",
          "link",
          "meta",
          "svg",
          "math",
          "noscript",
          "template",
          "video",
          "audio",
          "source",
          "xmp",
          "plaintext",
          "noembed",
          "noframes",
          "listing",
          "portal",
          "marquee",
          "dialog",
          "isindex",
          "keygen");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>evil()</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>evil()</scr</script>ipt>",
        "<<script>evil()//<</script>",
        "<script/evil>evil()</script>",
        "<script\u0000>evil()</script>",
        "<scr\u0000ipt>evil()</scr\u0000ipt>",
        "<img src=x onerror=evil()>",
        "<img src=x\nonerror\n=\nevil()>",
        "<img/src='x'/onerror=evil()>",
        "<img src=\"x\"onerror=\"evil()\">",
        "<IMG \"\"\"><SCRIPT>evil()</SCRIPT>\">",
        "<body onload=evil() background=javascript:evil()>x",
        "<a href=javascript:evil()>x</a>",
        "<a href='java\nscript:evil()'>x</a>",
        "<a href='java&#09;script:evil()'>x</a>",
        "<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;evil()'>x</a>",
        "<a href='\u0001javascript:evil()'>x</a>",
        "<a href=' \u000Cjavascript:evil()'>x</a>",
        "<a href=vbscript:evil()>x</a>",
        "<a href=data:text/html,<script>evil()</script>>x</a>",
        "<a href=feed:javascript:evil()>x</a>",
        "<img src=javascript:evil()>",
        "<img src='jav&#x0A;ascript:evil()'>",
        "<img srcset='javascript:evil() 2x'>",
        "<img dynsrc=javascript:evil() lowsrc=javascript:evil()>",
        "<table background=javascript:evil()><td background=javascript:evil()>x</table>",
        "<div style='background:url(javascript:evil())'>x</div>",
        "<div style=width:expression(evil())>x</div>",
        "<style>@import 'javascript:evil()';</style>",
        "<style><!--</style><script>evil()</script>--></style>",
        "<link rel=stylesheet href=javascript:evil()>",
        "<meta http-equiv=refresh content='0;url=javascript:evil()'>",
        "<base href=javascript:evil()//>",
        "<iframe srcdoc='<script>evil()</script>'></iframe>",
        "<object data=javascript:evil()><embed src=javascript:evil()></object>",
        "<form action=javascript:evil()><input type=image src=x formaction=javascript:evil()>",
        "<button formaction=javascript:evil()>x",
        "<isindex action=javascript:evil()>",
        "<svg onload=evil()>",
        "<svg><script>evil()</script></svg>",
        "<svg><a xlink:href=javascript:evil()><text>x</text></a></svg>",
        "<svg><animate onbegin=evil() attributeName=x dur=1s>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=evil()>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=evil()&gt;\">",
        "<math href=javascript:evil()>x</math>",
        "<noscript><p title=\"</noscript><img src=x onerror=evil()>\">",
        "<textarea><p title=\"</textarea><img src=x onerror=evil()>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=evil()>\">",
        "<title><p title=\"</title><img src=x onerror=evil()>\">",
        "<p title='&quot;><script>evil()</script>'>x</p>",
        "<p title='--><script>evil()</script>'>x</p>",
        "<!--[if IE]><script>evil()</script><![endif]-->",
        "<!-- --!><script>evil()</script>",
        "<![CDATA[<script>evil()</script>]]>",
        "<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>evil()</x:script>",
        "<details open ontoggle=evil()>x</details>",
        "<video><source onerror=evil()></video>",
        "<template><script>evil()</script></template>",
        "<plaintext><script>evil()</script>",
        "<p xmlns:evil='x' evil:onclick=evil()>x</p>",
        "<p ONCLICK=evil() OnMouseOver=evil()>x</p>",
        "+ADw-script+AD4-evil()+ADw-/script+AD4-",
        "\u00bcscript\u00beevil()\u00bc/script\u00be",
      })
  void nothingActs(String nasty) {
    String safe = SafeHtml.filter("<p>before</p>" + nasty);
    assertThat(safe).contains("before");
    assertHarmless(safe);
    // What another reader makes of the result is harmless too.
    assertHarmless(Jsoup.parse(safe).html());
    assertHarmless(SafeHtml.filter(safe));
  }

  private static void assertHarmless(String html) {
    for (Element element : Jsoup.parse(html).getAllElements()) {
      assertThat(ACTING).as(html).doesNotContain(element.normalName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(java.util.Locale.ROOT);
        assertThat(name).as(html).doesNotStartWith("on").doesNotContain(":").isNotEqualTo("style");
        if (ADDRESSES.contains(name)) {
          String value = attribute.getValue();
          assertThat(SCHEMES).as(html).contains(value.substring(0, value.indexOf(':')));
          assertThat(element.normalName().equals("img") || !value.startsWith("data:")).isTrue();
        }
      }
    }
  }

  @Test
  void whatOnlyShowsSomethingStays() {
    String html =
        "<h1 align=\"center\">T</h1><p>a <b>b</b> <a href=\"https://x.example/?a=1&amp;b=2\">c</a>"
            + " <a href=\"mailto:a@x.example\">d</a> <img src=\"cid:1@x\" width=\"10\">"
            + "<font color=\"red\">e</font></p><table border=\"1\"><tbody><tr><td bgcolor=\"blue\">f"
            + "</td></tr></tbody></table>";
    assertThat(SafeHtml.filter(html)).contains("<h1 align=\"center\">T</h1>", "c</a>", "d</a>");
    assertThat(Jsoup.parse(SafeHtml.filter(html)).select("a[href], img[src], font, td[bgcolor]"))
        .hasSize(5);
  }

  @Test
  void depthAndLengthAreLimited() {
    String deep = SafeHtml.filter("<i>".repeat(60_000) + "<script>evil()</script>");
    assertThat(deep).doesNotContain("script").hasSizeLessThan(8 * 50_100);
    assertHarmless(SafeHtml.filter("<div>".repeat(2_000) + "<script>evil()</script>"));
    assertThat(SafeHtml.filter("<a href='".repeat(60_000))).doesNotContain("href");
    assertThat(SafeHtml.filter("<p>" + "x".repeat(3 << 20))).hasSizeLessThan((2 << 20) + 100);
  }

  @Test
  void copyHasTheCodePageOfTheBody() {
    PropMap message = new PropMap();
    message
        .put(Tags.PR_HTML, "<p>\u0142<script>x</script>".getBytes(StandardCharsets.UTF_16LE))
        .put(Tags.PR_INTERNET_CPID, 1200);
    SafeHtml.keep(message);
    assertThat(message.bytes(Tags.PR_EC_BODY_FILTERED)).isNotEmpty();
    message
        .put(Tags.PR_HTML, "<p>\u00fc<script>x</script>".getBytes(StandardCharsets.ISO_8859_1))
        .put(Tags.PR_INTERNET_CPID, 28591);
    SafeHtml.keep(message);
    assertThat(new String(message.bytes(Tags.PR_EC_BODY_FILTERED), StandardCharsets.ISO_8859_1))
        .contains("<p>\u00fc")
        .doesNotContain("script");
    message.remove(Tags.PR_HTML);
    SafeHtml.keep(message);
    assertThat(message.has(Tags.PR_EC_BODY_FILTERED)).isFalse();
  }
}
