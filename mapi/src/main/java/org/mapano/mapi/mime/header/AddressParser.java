package org.mapano.mapi.mime.header;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses address fields (RFC 5322 3.4 with the obsolete forms) and is content with much that is
 * not: semicolons between addresses, missing brackets, names in comments, bare names. Linear, never
 * fails; used once.
 */
public final class AddressParser {
  /** Most addresses taken from one field unless told otherwise. */
  public static final int DEFAULT_LIMIT = 10_000;

  private final String text;
  private final int limit;
  private final List<Address> found = new ArrayList<>();
  private int position;
  private int count;
  private String groupName;
  private List<Mailbox> group;
  private AddressDraft draft = new AddressDraft();

  private AddressParser(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Parses an unfolded field; null gives no address. */
  public static List<Address> parse(String text) {
    return parse(text, DEFAULT_LIMIT);
  }

  /**
   * Parses an unfolded field.
   *
   * @param text one character for each byte, or null
   * @param limit most mailboxes to return; the rest of the field is not looked at
   */
  public static List<Address> parse(String text, int limit) {
    return text == null ? List.of() : new AddressParser(text, limit).run();
  }

  /** All mailboxes of a field, those of groups included. */
  public static List<Mailbox> mailboxes(String text, int limit) {
    List<Mailbox> all = new ArrayList<>();
    for (Address address : parse(text, limit)) {
      switch (address) {
        case Mailbox mailbox -> all.add(mailbox);
        case MailGroup members -> all.addAll(members.members());
      }
    }
    return all;
  }

  /** The first mailbox of a field, or null; enough for sorting by address (RFC 5256). */
  public static Mailbox first(String text) {
    List<Mailbox> all = mailboxes(text, 1);
    return all.isEmpty() ? null : all.getFirst();
  }

  private List<Address> run() {
    while (position < text.length() && count < limit) {
      char c = text.charAt(position++);
      switch (c) {
        case ',' -> finish();
        case ';' -> finishGroup();
        case ':' -> colon();
        case '<' -> angle();
        case '"' -> draft.quoted(quoted());
        case '(' -> draft.comment(comment());
        case '[' -> draft.plain(literal());
        case '@' -> draft.at();
        default -> draft.plain(c);
      }
    }
    finishGroup();
    return found;
  }

  private void finish() {
    Mailbox mailbox = draft.toMailbox();
    draft = new AddressDraft();
    if (mailbox == null || count >= limit) {
      return;
    }
    count++;
    if (group != null) {
      group.add(mailbox);
    } else {
      found.add(mailbox);
    }
  }

  private void finishGroup() {
    finish();
    if (group != null) {
      found.add(new MailGroup(groupName, List.copyOf(group)));
      group = null;
    }
  }

  private void colon() {
    if (group == null && draft.canNameGroup()) {
      groupName = draft.phrase();
      group = new ArrayList<>();
      draft = new AddressDraft();
    } else {
      draft.plain(':');
    }
  }

  private void angle() {
    if (draft.hasAngle()) {
      finish();
    }
    AddressDraft inner = new AddressDraft();
    String route = null;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '>') {
        break;
      }
      switch (c) {
        case '"' -> inner.quoted(quoted());
        case '(' -> comment();
        case '[' -> inner.plain(literal());
        case '@' -> inner.at();
        case ':' -> {
          if (inner.isRoute()) {
            route = inner.phrase();
            inner = new AddressDraft();
          } else {
            inner.plain(':');
          }
        }
        case ',' -> {
          if (!inner.isRoute()) {
            position--;
            draft.angle(inner, route);
            return;
          }
          inner.plain(',');
        }
        default -> inner.plain(c);
      }
    }
    draft.angle(inner, route);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '"') {
        break;
      }
      if (c == '\\' && position < text.length()) {
        c = text.charAt(position++);
      }
      value.append(c);
    }
    return value.toString();
  }

  private String literal() {
    int end = text.indexOf(']', position);
    int start = position - 1;
    position = end < 0 ? text.length() : end + 1;
    return text.substring(start, position);
  }

  private String comment() {
    StringBuilder value = new StringBuilder();
    int depth = 1;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == '\\' && position < text.length()) {
        value.append(text.charAt(position++));
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      value.append(c);
    }
    return value.toString();
  }
}
