package org.mapano.ejb.delegate;

import org.mapano.ejb.users.UserAccount;

/**
 * Somebody who acts for the owner of a mailbox.
 *
 * @param member user or group
 * @param seePrivate whether private items are shown
 * @param sendCopy whether copies of meeting requests are sent
 */
public record Delegate(UserAccount member, boolean seePrivate, boolean sendCopy) {}
