package org.mapano.mapi.mime.header;

import java.util.List;

/**
 * A named group of mailboxes, such as {@code undisclosed-recipients:;}.
 *
 * @param name group name without quotes, encoded words kept, one character for each byte
 * @param members the mailboxes, possibly none
 */
public record MailGroup(String name, List<Mailbox> members) implements Address {}
