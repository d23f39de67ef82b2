package org.mapano.mapi.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToTextTest {
  private static String text(String html) {
    return HtmlToText.convert(html).replace("\r\n", "|");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "<p>one</p><p>two</p>^one||two|",
        "one<br>two^one|two|",
        "one<br><br>two^one||two|",
        "  a   b\\n c ^a b c|",
        "<b>a</b> <i>b</i>c^a bc|",
        "a&nbsp;b &lt;c&gt; &amp;^a b <c> &|",
        "<div>a</div><div>b</div>^a|b|",
        "<h1>T</h1>x^T||x|",
        "<ul><li>a<li>b</ul>c^* a|* b||c|",
        "<ol><li>a<li>b<ul><li>in</ul><li>c</ol>^1. a|2. b|  * in|3. c|",
        "<blockquote><p>a</p><p>b</p></blockquote>c^> a|>|> b||c|",
        "<blockquote>a<blockquote>b</blockquote></blockquote>^> a|>|> > b|",
        "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>^1\t2|3\t4|",
        "<pre>a\\n  b\\n</pre>c^a|  b||c|",
        "a<hr>b^a|________________________________|b|",
        "<a href='https://x.org/p'>here</a>^here <https://x.org/p>|",
        "<a href='https://x.org/'>https://x.org</a>^https://x.org|",
        "<a href='mailto:j@x.org'>j@x.org</a>^j@x.org|",
        "<a href='javascript:x()'>here</a>^here|",
        "<a href='#top'>here</a>^here|",
        "<img alt='Logo' src=x>^[Logo]|",
        "<img src=x>a^a|",
        "<style>p{}</style><script>x</script><title>t</title>a^a|",
        "<div style='display: none'>no</div>yes^yes|",
        "<!-- no -->yes^yes|",
        "<dl><dt>t<dd>d</dl>^t|  d|",
      })
  void structureIsKeptAsText(String html, String expected) {
    assertThat(text(html.replace("\\n", "\n"))).isEqualTo(expected);
  }

  @Test
  void emptyHtmlHasNoText() {
    assertThat(text("")).isEmpty();
    assertThat(text("<html><body></body></html>")).isEmpty();
  }

  @Test
  void hostileNestingIsAnswered() {
    assertThat(text("<div>".repeat(100_000) + "deep")).contains("deep");
    assertThat(text("<blockquote>".repeat(5_000) + "deep")).contains("deep");
    assertThat(text("<ol><li>".repeat(5_000) + "deep")).contains("deep");
    assertThat(text("<table><tr><td>".repeat(3_000) + "deep")).contains("deep");
    assertThat(text("<a href=http://x>".repeat(3_000) + "deep")).contains("deep");
  }

  @Test
  void onlyTheBeginningOfEnormousHtmlIsLookedAt() {
    String html = "<p>" + "x".repeat(HtmlToText.MAX_HTML) + "</p><p>tail</p>";
    assertThat(text(html)).startsWith("xxx").doesNotContain("tail");
  }

  @Test
  void textBecomesHtmlWithItsSpaces() {
    assertThat(TextToHtml.convert(" a  b\tc\r\nd\re\n\"&<>\0f"))
        .contains(
            "<p>&nbsp;a &nbsp;b&nbsp;&nbsp;&nbsp; c<br>\r\nd<br>\r\ne<br>\r\n&quot;&amp;&lt;&gt;f</p>");
  }

  @Test
  void textSurvivesTheWayThroughHtml() {
    String text = "Dear <all>,\r\n\r\n  indented & more\r\nGrüße\r\n";
    assertThat(HtmlToText.convert(TextToHtml.convert(text)))
        .isEqualTo("Dear <all>,\r\n\r\n  indented & more\r\nGrüße\r\n");
  }
}
