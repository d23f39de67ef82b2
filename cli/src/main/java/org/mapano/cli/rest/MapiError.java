package org.mapano.cli.rest;

import java.util.Locale;

/** Error texts and codes as the original's tools print them (MAPIERR-01). */
public enum MapiError {
  CALL_FAILED(0x80004005, "call failed"),
  NO_ACCESS(0x80070005, "no access"),
  INVALID_PARAMETER(0x80070057, "invalid parameter"),
  NO_SUPPORT(0x80040102, "not supported"),
  BUSY(0x8004010B, "server busy"),
  NOT_FOUND(0x8004010F, "not found"),
  LOGON_FAILED(0x80040111, "logon failed"),
  NETWORK_ERROR(0x80040115, "network error"),
  COLLISION(0x80040604, "already exists");

  private final int code;
  private final String text;

  MapiError(int code, String text) {
    this.code = code;
    this.text = text;
  }

  /** The error for a status of the interface. */
  static MapiError ofStatus(int status) {
    return switch (status) {
      case 400, 413, 415, 422 -> INVALID_PARAMETER;
      case 401 -> LOGON_FAILED;
      case 403 -> NO_ACCESS;
      case 404 -> NOT_FOUND;
      case 409, 412 -> COLLISION;
      case 501 -> NO_SUPPORT;
      case 503 -> BUSY;
      default -> CALL_FAILED;
    };
  }

  /** The error for a code that a task failed with. */
  static MapiError ofName(String name) {
    for (MapiError error : values()) {
      if (error.name().equals(name)) {
        return error;
      }
    }
    return CALL_FAILED;
  }

  /** {@code <what failed>: <text> (<code>)}, with the object where the error is about one. */
  public String message(String what, String object, String detail) {
    String name = object == null ? "" : "\"" + object + "\"";
    String explained =
        switch (this) {
          case NOT_FOUND, COLLISION -> object == null ? text : name + " " + text;
          case NO_ACCESS -> object == null ? text : text + " " + name;
          default -> detail == null ? text : text + ", " + detail;
        };
    return String.format(Locale.ROOT, "%s: %s (0x%08x)", what, explained, code);
  }
}
