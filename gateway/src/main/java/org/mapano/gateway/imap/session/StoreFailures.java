package org.mapano.gateway.imap.session;

import org.mapano.ejb.error.StoreException;

/** Failures of the store in the words of RFC 5530. */
public final class StoreFailures {
  private StoreFailures() {}

  /** The tagged NO for a failure. */
  public static ImapException translate(StoreException failure, String command) {
    String code = code(failure);
    return ImapException.no(code, command + " failed: " + words(code));
  }

  /** Whether the object asked for does not exist or is not visible any more. */
  public static boolean isGone(StoreException failure) {
    String code = code(failure);
    return code.equals("NONEXISTENT") || code.equals("NOPERM");
  }

  private static String code(StoreException failure) {
    if (failure.temporary()) {
      return "UNAVAILABLE";
    }
    return switch (failure.code()) {
      case NOT_FOUND, OBJECT_DELETED, UNKNOWN_OBJECT, INVALID_ENTRYID -> "NONEXISTENT";
      case NO_ACCESS -> "NOPERM";
      case COLLISION -> "ALREADYEXISTS";
      case STORE_FULL -> "OVERQUOTA";
      case TOO_BIG, TOO_COMPLEX -> "LIMIT";
      case FOLDER_CYCLE, INVALID_PARAMETER, NO_SUPPORT, HAS_FOLDERS, HAS_MESSAGES -> "CANNOT";
      case BUSY, TIMEOUT, SERVER_NOT_RESPONDING, NETWORK_ERROR -> "UNAVAILABLE";
      default -> "SERVERBUG";
    };
  }

  private static String words(String code) {
    return switch (code) {
      case "UNAVAILABLE" -> "temporary problem, try again later";
      case "NONEXISTENT" -> "no such object";
      case "NOPERM" -> "permission denied";
      case "ALREADYEXISTS" -> "the name is in use";
      case "OVERQUOTA" -> "the store is full";
      case "LIMIT" -> "too large or too complex";
      case "CANNOT" -> "not possible";
      default -> "internal error";
    };
  }
}
