package org.mapano.gateway.imap.context;

import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.gateway.imap.summary.SummaryCache;

/**
 * The use cases that sessions call.
 *
 * @param config options
 * @param sessions proves names and passwords
 * @param users who may use what
 * @param stores finds stores
 * @param folders the tree of a store
 * @param messages contents of messages
 * @param delivery takes in mail
 * @param index numbers and marks of messages
 * @param events tells of changes
 * @param quotas room in a store
 * @param summaries what is held of messages between commands
 */
public record ImapServices(
    ServerConfig config,
    Sessions sessions,
    UserDirectory users,
    Stores stores,
    Folders folders,
    Messages messages,
    Delivery delivery,
    MessageIndex index,
    StoreEvents events,
    Quotas quotas,
    SummaryCache summaries) {}
