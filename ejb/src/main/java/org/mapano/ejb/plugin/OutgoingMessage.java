package org.mapano.ejb.plugin;

import java.util.Optional;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;

/**
 * A message on its way out.
 *
 * @param sender whose message it is
 * @param company the sender's tenant, if there are tenants
 * @param message the message, to be changed; attachments and recipients are to be replaced in the
 *     lists instead of changed
 */
public record OutgoingMessage(
    UserAccount sender, Optional<UserAccount> company, MapiMessage message) {}
