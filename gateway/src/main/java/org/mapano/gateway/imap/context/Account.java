package org.mapano.gateway.imap.context;

import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;

/**
 * Who is logged in, and to which store.
 *
 * @param session identity
 * @param user the user
 * @param store the user's own store
 * @param special its special folders
 */
public record Account(
    StoreSession session, UserAccount user, StoreInfo store, SpecialFolders special) {}
