package org.mapano.gateway.imap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
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
import org.mapano.gateway.imap.command.Commands;
import org.mapano.gateway.imap.context.ImapServices;
import org.mapano.gateway.imap.context.ImapSettings;
import org.mapano.gateway.imap.session.CommandTable;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.summary.SummaryCache;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Serves IMAP connections, however they were accepted. */
@Singleton
public class ImapServer implements MailConnectionListener {
  private final ImapServices services;
  private final CommandTable commands = Commands.all();

  /** A server on the use cases of the store. */
  @Inject
  public ImapServer(
      ServerConfig config,
      Sessions sessions,
      UserDirectory users,
      Stores stores,
      Folders folders,
      Messages messages,
      Delivery delivery,
      MessageIndex index,
      StoreEvents events,
      Quotas quotas) {
    services =
        new ImapServices(
            config,
            sessions,
            users,
            stores,
            folders,
            messages,
            delivery,
            index,
            events,
            quotas,
            new SummaryCache());
  }

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    ImapSettings settings = ImapSettings.of(services.config());
    new ImapSession(connection, services, settings, commands).run();
  }
}
