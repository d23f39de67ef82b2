package org.mapano.mapi.rule;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** The lines in front of a forwarded text that say where it comes from. */
final class ForwardNote {
  private static final String NOTE = "Auto forwarded by a rule";
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu HH:mm", Locale.ENGLISH);

  /** Code pages whose text does not contain markup as ASCII. */
  private static final int FIRST_WIDE = 1200;

  private static final int LAST_WIDE = 1201;
  private static final int UTF_8 = 65001;

  private ForwardNote() {}

  /** Puts the lines in front of all forms of the text; RTF is left out, as it has none. */
  static void add(PropMap properties, MapiMessage original) {
    Map<String, String> lines = lines(original.properties());
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    text.append(NOTE).append("\r\n\r\n");
    properties.put(Tags.PR_BODY, text + properties.string(Tags.PR_BODY, ""));
    properties.remove(Tags.PR_RTF_COMPRESSED);
    byte[] html = properties.bytes(Tags.PR_HTML);
    int codePage = properties.integer(Tags.PR_INTERNET_CPID, UTF_8);
    if (html != null && (codePage < FIRST_WIDE || codePage > LAST_WIDE)) {
      properties.put(Tags.PR_HTML, insert(html, markup(lines)));
    }
  }

  private static Map<String, String> lines(PropMap original) {
    Map<String, String> lines = new LinkedHashMap<>();
    String name = original.string(Tags.PR_SENT_REPRESENTING_NAME, "");
    String address =
        original.string(
            Tags.PR_SENT_REPRESENTING_SMTP_ADDRESS,
            original.string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS, ""));
    lines.put(
        "From", name.isEmpty() || name.equals(address) ? address : name + " <" + address + ">");
    Long sent = original.longValue(Tags.PR_CLIENT_SUBMIT_TIME);
    if (sent != null) {
      lines.put("Sent", SENT.format(MapiTime.instant(sent).atZone(ZoneId.systemDefault())));
    }
    lines.put("To", original.string(Tags.PR_DISPLAY_TO, ""));
    String copies = original.string(Tags.PR_DISPLAY_CC, "");
    if (!copies.isEmpty()) {
      lines.put("Cc", copies);
    }
    lines.put("Subject", original.string(Tags.PR_SUBJECT, ""));
    return lines;
  }

  private static byte[] markup(Map<String, String> lines) {
    StringBuilder markup = new StringBuilder("<p>");
    lines.forEach((name, value) ->
        markup.append("<b>").append(name).append(":</b> ").append(ascii(value)).append("<br>\r\n"));
    markup.append(NOTE).append("</p><hr>\r\n");
    return markup.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Text as markup in ASCII, which is the same in every code page that is left. */
  private static String ascii(String text) {
    StringBuilder markup = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (c >= ' ' && c < 0x7F && "<>&\"".indexOf(c) < 0) {
            markup.append((char) c);
          } else {
            markup.append("&#").append(c).append(';');
          }
        });
    return markup.toString();
  }

  /** Inserts behind the start of the body, in front of everything when there is none. */
  private static byte[] insert(byte[] html, byte[] markup) {
    String seen = new String(html, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int body = seen.indexOf("<body");
    int at = body < 0 ? 0 : seen.indexOf('>', body) + 1;
    byte[] all = Arrays.copyOf(html, html.length + markup.length);
    System.arraycopy(markup, 0, all, at, markup.length);
    System.arraycopy(html, at, all, at + markup.length, html.length - at);
    return all;
  }
}
