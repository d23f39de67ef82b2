package org.mapano.mapi.mime.header;

/**
 * One mailbox of an address field, as written: encoded words are kept, one character for each byte.
 *
 * @param name display name without quotes, or null
 * @param route source route as in {@code @a,@b}, or null
 * @param localPart part before the at sign without quotes, never null
 * @param domain part after the at sign; empty when there is none
 */
public record Mailbox(String name, String route, String localPart, String domain)
    implements Address {
  private static final String ATOM_SPECIALS = "()<>[]:;@\\,\" ";

  /** True when both halves of an address are there. */
  public boolean isComplete() {
    return !localPart.isEmpty() && !domain.isEmpty();
  }

  /** The address as {@code local@domain}, the local part quoted where it must be. */
  public String address() {
    String local = needsQuotes() ? quoted() : localPart;
    return domain.isEmpty() ? local : local + "@" + domain;
  }

  private boolean needsQuotes() {
    for (int i = 0; i < localPart.length(); i++) {
      char c = localPart.charAt(i);
      if (c < ' ' || c == 0x7F || ATOM_SPECIALS.indexOf(c) >= 0) {
        return !domain.isEmpty();
      }
    }
    return false;
  }

  private String quoted() {
    return '"' + localPart.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
