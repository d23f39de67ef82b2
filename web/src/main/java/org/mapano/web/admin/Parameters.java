package org.mapano.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.mapano.mapi.id.Guid;

/** Reads what stands in the address of a request, and the presence of a body. */
final class Parameters {
  private static final Pattern LOCALE =
      Pattern.compile("[A-Za-z]{2,8}([_.@-][A-Za-z0-9]{1,12}){0,4}");

  private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{32}");
  private static final Pattern WORD = Pattern.compile("\\w{1,64}");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private Parameters() {}

  /** A number within bounds. */
  static int number(String name, String text, int least, int greatest) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw invalid(name, "must be a number from " + least + " to " + greatest);
  }

  /** A time such as 2026-11-23T10:00:00Z. */
  static Instant time(String name, String text, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      Instant time = OffsetDateTime.parse(text).toInstant();
      if (time.isAfter(Instant.EPOCH) && time.isBefore(LATEST)) {
        return time;
      }
    } catch (DateTimeException malformed) {
      // told below
    }
    throw invalid(name, "must be a time such as 2026-11-23T10:00:00Z");
  }

  /** A name of small letters, digits and underlines, or null. */
  static String word(String name, String text) {
    if (text == null || WORD.matcher(text).matches()) {
      return text;
    }
    throw invalid(name, "must be a name of letters, digits and underlines");
  }

  /** A language such as {@code nl_NL.UTF-8}, or null. */
  static String locale(String name, String text) {
    if (text == null || LOCALE.matcher(text).matches()) {
      return text;
    }
    throw invalid(name, "must be a locale such as nl_NL.UTF-8");
  }

  /**
   * The body, which must be a JSON object. Read here because the container's readers differ in what
   * they take for which media type.
   */
  static JsonObject body(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body == null ? "" : body))) {
      return reader.readObject();
    } catch (RuntimeException malformed) { // too deep nesting is no JsonException
      throw invalid("", "a JSON object is needed");
    }
  }

  /** A parameter that must be there. */
  static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw invalid(name, "is needed");
    }
    return value;
  }

  /** A truth value. */
  static boolean bool(String name, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(name, "must be true or false");
    };
  }

  /** The identity of a store. */
  static Guid guid(String name, String text) {
    if (!GUID.matcher(text).matches()) {
      throw invalid(name, "must be 32 hexadecimal digits");
    }
    return new Guid(HexFormat.of().parseHex(text));
  }

  /** The refusal of one parameter or member. */
  static InvalidInputException invalid(String name, String detail) {
    return new InvalidInputException(List.of(new Problem.Fault(name, detail)));
  }
}
