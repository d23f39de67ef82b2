package org.mapano.mapi.mime.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.mapano.mapi.mime.charset.MimeCharsets;
import org.mapano.mapi.mime.charset.TextDecoding;

/**
 * A header value with parameters, {@code value; name=text}, as Content-Type and Content-Disposition
 * have it. Understands RFC 2231 (continuations, charsets) and, in wrong places, RFC 2047.
 */
public final class HeaderParameters {
  /** More parameters than this in one field are not looked at. */
  public static final int MAX_PARAMETERS = 200;

  /**
   * One parameter as written.
   *
   * @param name lower case, with the asterisks of RFC 2231
   * @param value without quotes, one character for each byte
   */
  public record Parameter(String name, String value) {}

  private final String value;
  private final List<Parameter> parameters;

  private HeaderParameters(String value, List<Parameter> parameters) {
    this.value = value;
    this.parameters = parameters;
  }

  /** Parses an unfolded value; null gives an empty value. Never fails. */
  public static HeaderParameters parse(String text) {
    if (text == null) {
      return new HeaderParameters("", List.of());
    }
    ParameterScanner scanner = new ParameterScanner(text);
    String value = scanner.main();
    List<Parameter> parameters = new ArrayList<>();
    Parameter next;
    while (parameters.size() < MAX_PARAMETERS && (next = scanner.next()) != null) {
      parameters.add(next);
    }
    return new HeaderParameters(value, parameters);
  }

  /** The text before the first semicolon in lower case, without comments. */
  public String value() {
    return value;
  }

  /** The parameters as written, in their order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The parameters with the pieces of RFC 2231 put together, each in the place of its first piece;
   * the name of one that has a charset ends with an asterisk.
   */
  public List<Parameter> joined() {
    List<Parameter> joined = new ArrayList<>(parameters.size());
    for (Parameter parameter : parameters) {
      int star = parameter.name().indexOf('*');
      if (star < 0 || sectionNumber(parameter.name(), star + 1) < 0) {
        joined.add(parameter);
      } else if (sectionNumber(parameter.name(), star + 1) == 0) {
        joined.add(join(parameter.name().substring(0, star)));
      }
    }
    return joined;
  }

  private Parameter join(String name) {
    TreeMap<Integer, Parameter> sections = sections(name);
    boolean extended = false;
    for (int i = 0; sections.containsKey(i); i++) {
      extended |= sections.get(i).name().endsWith("*");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; sections.containsKey(i); i++) {
      Parameter section = sections.get(i);
      boolean literal = extended && !section.name().endsWith("*");
      text.append(literal ? section.value().replace("%", "%25") : section.value());
    }
    return new Parameter(extended ? name + "*" : name, text.toString());
  }

  /** A plain parameter as written, or null; only for values that are ASCII by nature. */
  public String raw(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return parameter.value();
      }
    }
    return null;
  }

  /**
   * A decoded parameter; the extended form of RFC 2231 wins over the plain one.
   *
   * @param name lower case
   * @param fallback charset of bare 8-bit bytes that are not UTF-8
   * @return text, or null when there is no such parameter
   */
  public String get(String name, Charset fallback) {
    String extended = raw(name + "*");
    if (extended != null) {
      return decodeExtended(extended, fallback);
    }
    String continued = continued(name, fallback);
    if (continued != null) {
      return continued;
    }
    String plain = raw(name);
    return plain == null ? null : EncodedWords.decode(plain, fallback);
  }

  private String decodeExtended(String text, Charset fallback) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int start = afterCharset(text);
    percentDecode(text.substring(start), bytes);
    return decode(bytes.toByteArray(), charset(text, start), fallback);
  }

  private String continued(String name, Charset fallback) {
    TreeMap<Integer, Parameter> sections = sections(name);
    if (!sections.containsKey(0)) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Charset charset = null;
    for (int i = 0; sections.containsKey(i); i++) {
      Parameter section = sections.get(i);
      String text = section.value();
      if (!section.name().endsWith("*")) {
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        continue;
      }
      int start = i == 0 ? afterCharset(text) : 0;
      if (i == 0) {
        charset = charset(text, start);
      }
      percentDecode(text.substring(start), bytes);
    }
    if (charset == null) {
      return EncodedWords.decode(bytes.toString(StandardCharsets.ISO_8859_1), fallback);
    }
    return decode(bytes.toByteArray(), charset, fallback);
  }

  private TreeMap<Integer, Parameter> sections(String name) {
    TreeMap<Integer, Parameter> sections = new TreeMap<>();
    String prefix = name + "*";
    for (Parameter parameter : parameters) {
      if (parameter.name().startsWith(prefix)) {
        int number = sectionNumber(parameter.name(), prefix.length());
        if (number >= 0) {
          sections.putIfAbsent(number, parameter);
        }
      }
    }
    return sections;
  }

  private static int sectionNumber(String name, int start) {
    int end = name.endsWith("*") ? name.length() - 1 : name.length();
    if (start >= end || end - start > 3) {
      return -1;
    }
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private static int afterCharset(String text) {
    int first = text.indexOf('\'');
    int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
    return second < 0 ? 0 : second + 1;
  }

  private static Charset charset(String text, int start) {
    if (start == 0) {
      return null;
    }
    String label = text.substring(0, text.indexOf('\''));
    return MimeCharsets.find(label.toLowerCase(Locale.ROOT)).orElse(null);
  }

  private static String decode(byte[] bytes, Charset charset, Charset fallback) {
    Charset used =
        charset == null || charset.equals(StandardCharsets.US_ASCII)
            ? TextDecoding.guess(bytes, fallback)
            : charset;
    return TextDecoding.withoutNul(new String(bytes, used));
  }

  private static void percentDecode(String text, ByteArrayOutputStream out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && i + 2 < text.length()) {
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        if (high >= 0 && low >= 0) {
          out.write(high << 4 | low);
          i += 2;
          continue;
        }
      }
      out.write(c);
    }
  }
}
