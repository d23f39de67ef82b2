package org.mapano.gateway.pop3;

import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserDirectory;

/**
 * The use cases that sessions call.
 *
 * @param sessions proves names and passwords
 * @param users who may use what
 * @param stores finds stores
 * @param index numbers of messages
 * @param messages contents of messages
 */
record Pop3Services(
    Sessions sessions, UserDirectory users, Stores stores, MessageIndex index, Messages messages) {}
