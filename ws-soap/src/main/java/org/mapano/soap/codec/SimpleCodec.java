package org.mapano.soap.codec;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Base64;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Codecs of the simple types. */
final class SimpleCodec<T> implements Codec<T> {
  private static final long UNSIGNED_MAX = 0xFFFFFFFFL;

  static final Codec<Long> UNSIGNED =
      of(0L, SimpleCodec::unsigned, value -> Long.toString(value & UNSIGNED_MAX));
  static final Codec<Long> UNSIGNED_64 =
      of(0L, text -> Long.parseUnsignedLong(text), Long::toUnsignedString);
  static final Codec<Long> SIGNED_64 = of(0L, Long::valueOf, value -> Long.toString(value));
  static final Codec<Integer> INT = of(0, Integer::valueOf, value -> Integer.toString(value));
  static final Codec<Short> SHORT = of((short) 0, Short::valueOf, value -> Short.toString(value));
  static final Codec<Boolean> BOOLEAN = of(false, SimpleCodec::bool, value -> value.toString());
  private static final int FLOAT_DIGITS = 9;
  private static final int DOUBLE_DIGITS = 17;
  private static final int LEAST_PLAIN_EXPONENT = -4;

  static final Codec<Float> FLOAT = of(0f, SimpleCodec::real32, SimpleCodec::text);
  static final Codec<Double> DOUBLE = of(0d, SimpleCodec::real64, SimpleCodec::text);
  static final Codec<String> STRING = new StringCodec();
  static final Codec<byte[]> BINARY = new BinaryCodec();

  private final T absent;
  private final Function<String, T> parse;
  private final Function<T, String> format;

  private SimpleCodec(T absent, Function<String, T> parse, Function<T, String> format) {
    this.absent = absent;
    this.parse = parse;
    this.format = format;
  }

  private static <T> Codec<T> of(T absent, Function<String, T> parse, Function<T, String> format) {
    return new SimpleCodec<>(absent, parse, format);
  }

  @Override
  public T read(SoapReader in) {
    String text = in.text().trim();
    if (text.isEmpty()) {
      return absent;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException malformed) {
      throw new SoapFormatException("Malformed value", malformed);
    }
  }

  @Override
  public void write(XMLStreamWriter out, String element, T value) throws XMLStreamException {
    out.writeStartElement(element);
    out.writeCharacters(format.apply(value));
    out.writeEndElement();
  }

  @Override
  public boolean append(StringBuilder out, String element, T value) {
    RawItems.open(out, element).append(format.apply(value));
    return RawItems.close(out, element);
  }

  @Override
  public T absent() {
    return absent;
  }

  private static Long unsigned(String text) {
    long value = Long.parseLong(text);
    if (value < Integer.MIN_VALUE || value > UNSIGNED_MAX) {
      throw new NumberFormatException(text);
    }
    return value & UNSIGNED_MAX;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Double real64(String text) {
    return switch (text) {
      case "INF" -> Double.POSITIVE_INFINITY;
      case "-INF" -> Double.NEGATIVE_INFINITY;
      default -> Double.valueOf(text);
    };
  }

  private static Float real32(String text) {
    return switch (text) {
      case "INF" -> Float.POSITIVE_INFINITY;
      case "-INF" -> Float.NEGATIVE_INFINITY;
      default -> Float.valueOf(text);
    };
  }

  /** A number as the original's library writes it: 9 or 17 significant digits. */
  private static String text(Number number) {
    double value = number.doubleValue();
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    if (Double.isNaN(value) || value == 0) {
      return value == 0 ? "0" : "NaN";
    }
    int digits = number instanceof Float ? FLOAT_DIGITS : DOUBLE_DIGITS;
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= LEAST_PLAIN_EXPONENT && exponent < digits) {
      return rounded.toPlainString();
    }
    String mantissa = rounded.scaleByPowerOfTen(-exponent).toPlainString();
    return mantissa
        + (exponent < 0 ? "E-" : "E+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  /** Text keeps its white space and its empty form. */
  private static final class StringCodec implements Codec<String> {
    @Override
    public String read(SoapReader in) {
      return in.text();
    }

    @Override
    public void write(XMLStreamWriter out, String element, String value) throws XMLStreamException {
      out.writeStartElement(element);
      XmlText.write(out, value);
      out.writeEndElement();
    }

    @Override
    public boolean append(StringBuilder out, String element, String value) {
      XmlText.append(RawItems.open(out, element), value);
      return RawItems.close(out, element);
    }

    @Override
    public String absent() {
      return "";
    }
  }

  /** Base64 without line breaks. */
  private static final class BinaryCodec implements Codec<byte[]> {
    private static final byte[] NOTHING = new byte[0];

    @Override
    public byte[] read(SoapReader in) {
      return in.base64();
    }

    @Override
    public void write(XMLStreamWriter out, String element, byte[] value) throws XMLStreamException {
      out.writeStartElement(element);
      if (value.length > 0) {
        out.writeCharacters(Base64.getEncoder().encodeToString(value));
      }
      out.writeEndElement();
    }

    @Override
    public boolean append(StringBuilder out, String element, byte[] value) {
      RawItems.open(out, element);
      if (value.length > 0) {
        out.append(Base64.getEncoder().encodeToString(value));
      }
      return RawItems.close(out, element);
    }

    @Override
    public byte[] absent() {
      return NOTHING;
    }
  }
}
