package org.mapano.ejb.rules;

import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.header.HeaderBlock;

/**
 * A mail on its way into a mailbox, as rules see it.
 *
 * @param owner whose mailbox it is
 * @param store the mailbox
 * @param folders special folders of the mailbox
 * @param message the owner's copy; rules may change it
 * @param headers fields of the mail
 * @param size bytes of the mail
 * @param sender envelope sender, empty for the null sender
 * @param server name by which this server calls itself in mail
 * @param absent whether the owner is out of office now
 */
public record RuleSubject(
    UserAccount owner,
    StoreInfo store,
    SpecialFolders folders,
    MapiMessage message,
    HeaderBlock headers,
    long size,
    String sender,
    String server,
    boolean absent) {}
