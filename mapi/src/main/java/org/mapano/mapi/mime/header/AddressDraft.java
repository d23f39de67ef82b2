package org.mapano.mapi.mime.header;

/** What has been read of one address so far. */
final class AddressDraft {
  private final StringBuilder words = new StringBuilder();
  private String comment;
  private int at = -1;
  private int unquoted;
  private boolean any;
  private AddressDraft angle;
  private String route;

  void plain(char c) {
    if (c == ' ' || c == '\t') {
      blank();
    } else {
      words.append(c);
      any = true;
    }
  }

  void plain(String text) {
    words.append(text);
    any = true;
  }

  void quoted(String text) {
    words.append(text);
    any = true;
    unquoted = words.length();
  }

  void at() {
    trimBlank();
    at = words.length();
    words.append('@');
    any = true;
    unquoted = words.length();
  }

  void comment(String text) {
    comment = comment == null ? text : comment + " " + text;
  }

  void angle(AddressDraft inner, String itsRoute) {
    angle = inner;
    route = itsRoute;
  }

  boolean hasAngle() {
    return angle != null;
  }

  boolean canNameGroup() {
    return at < 0 && angle == null && any;
  }

  boolean isRoute() {
    return !words.isEmpty() && words.charAt(0) == '@';
  }

  /** The words read, blanks between them single. */
  String phrase() {
    trimBlank();
    return words.toString();
  }

  /** The mailbox, or null when nothing was there. */
  Mailbox toMailbox() {
    if (angle != null) {
      String name = any ? phrase() : comment;
      return angle.spec(name, route);
    }
    return any ? spec(comment, null) : null;
  }

  private Mailbox spec(String name, String itsRoute) {
    String text = phrase();
    String shown = name == null || name.isBlank() ? null : name.strip();
    if (at < 0) {
      return text.isEmpty() && shown == null ? null : new Mailbox(shown, itsRoute, text, "");
    }
    String domain = text.substring(Math.min(at + 1, text.length()));
    return new Mailbox(shown, itsRoute, text.substring(0, at), withoutBlanks(domain));
  }

  private static String withoutBlanks(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
  }

  private void blank() {
    if (words.length() > unquoted
        ? words.charAt(words.length() - 1) != ' '
        : !words.isEmpty() && at != words.length() - 1) {
      words.append(' ');
    }
  }

  private void trimBlank() {
    int length = words.length();
    if (length > unquoted && words.charAt(length - 1) == ' ') {
      words.setLength(length - 1);
    }
  }
}
