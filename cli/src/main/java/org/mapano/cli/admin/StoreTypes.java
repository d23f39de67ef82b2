package org.mapano.cli.admin;

/** Kinds of stores by the kind of owner that the options name. */
final class StoreTypes {
  private StoreTypes() {}

  /** The kind of store for the argument of {@code --type} or {@code -t}; null is a user's. */
  static String ofOwner(String type) {
    return switch (type == null ? "user" : type) {
      case "user" -> "private";
      case "archive" -> "archive";
      case "group", "company" -> "public";
      default -> throw new UsageException("The kind of owner is user, archive, group or company.");
    };
  }
}
