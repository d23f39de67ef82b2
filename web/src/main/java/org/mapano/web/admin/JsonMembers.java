package org.mapano.web.admin;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads members of a JSON object and collects what is wrong with them. */
final class JsonMembers {
  private final JsonObject object;
  private final String path;
  private final List<Problem.Fault> faults;

  JsonMembers(JsonObject object) {
    this(object, "", new ArrayList<>());
  }

  private JsonMembers(JsonObject object, String path, List<Problem.Fault> faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  /** Names the members that are not among the known ones. */
  void requireKnown(Set<String> known) {
    for (String name : object.keySet()) {
      if (!known.contains(name)) {
        fault(name, "unknown member");
      }
    }
  }

  boolean has(String name) {
    return object.containsKey(name);
  }

  boolean isNull(String name) {
    return object.get(name) == JsonValue.NULL;
  }

  Set<String> names() {
    return object.keySet();
  }

  /** Text, or null when absent or null. */
  String text(String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    return wrong(name, value, "must be text");
  }

  /** A whole number, or null when absent or null. */
  Long number(String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonNumber number && number.isIntegral()) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException e) {
        return wrong(name, value, "is out of range");
      }
    }
    return wrong(name, value, "must be a whole number");
  }

  /** A truth value, or null when absent or null. */
  Boolean bool(String name) {
    JsonValue value = object.get(name);
    if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == JsonValue.TRUE;
    }
    return wrong(name, value, "must be true or false");
  }

  /** The members of an object; none when it is absent or null. */
  JsonMembers object(String name) {
    JsonValue value = object.get(name);
    JsonObject inner = JsonValue.EMPTY_JSON_OBJECT;
    if (value instanceof JsonObject found) {
      inner = found;
    } else {
      wrong(name, value, "must be an object");
    }
    return new JsonMembers(inner, path + "/" + name, faults);
  }

  /** Notes that a member is wrong. */
  void fault(String name, String detail) {
    faults.add(new Problem.Fault(path + "/" + escape(name), detail));
  }

  /** Throws when anything was wrong. */
  void check() {
    if (!faults.isEmpty()) {
      throw new InvalidInputException(faults);
    }
  }

  private <T> T wrong(String name, JsonValue value, String detail) {
    if (value != null && value != JsonValue.NULL) {
      fault(name, detail);
    }
    return null;
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
