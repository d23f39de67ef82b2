package org.mapano.mapi.mime;

import org.mapano.mapi.prop.Tags;

/**
 * The tags that together hold one person of a message.
 *
 * @param name display name
 * @param entryId entry id
 * @param addressType address type
 * @param email address of that type
 * @param searchKey search key
 * @param smtp Internet address
 */
public record TagGroup(int name, int entryId, int addressType, int email, int searchKey, int smtp) {
  /** Who sent it. */
  public static final TagGroup SENDER =
      new TagGroup(
          Tags.PR_SENDER_NAME,
          Tags.PR_SENDER_ENTRYID,
          Tags.PR_SENDER_ADDRTYPE,
          Tags.PR_SENDER_EMAIL_ADDRESS,
          Tags.PR_SENDER_SEARCH_KEY,
          Tags.PR_SENDER_SMTP_ADDRESS);

  /** For whom it was sent. */
  public static final TagGroup REPRESENTING =
      new TagGroup(
          Tags.PR_SENT_REPRESENTING_NAME,
          Tags.PR_SENT_REPRESENTING_ENTRYID,
          Tags.PR_SENT_REPRESENTING_ADDRTYPE,
          Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS,
          Tags.PR_SENT_REPRESENTING_SEARCH_KEY,
          Tags.PR_SENT_REPRESENTING_SMTP_ADDRESS);

  /** A recipient row. */
  public static final TagGroup RECIPIENT =
      new TagGroup(
          Tags.PR_DISPLAY_NAME,
          Tags.PR_ENTRYID,
          Tags.PR_ADDRTYPE,
          Tags.PR_EMAIL_ADDRESS,
          Tags.PR_SEARCH_KEY,
          Tags.PR_SMTP_ADDRESS);
}
