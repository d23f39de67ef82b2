package org.mapano.gateway.pop3;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Stores;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Serves POP3 connections, however they were accepted. */
@Singleton
public class Pop3Server implements MailConnectionListener {
  private final ServerConfig config;
  private final Pop3Services services;

  /** A server on the use cases of the store. */
  @Inject
  public Pop3Server(
      ServerConfig config,
      Sessions sessions,
      UserDirectory users,
      Stores stores,
      MessageIndex index,
      Messages messages) {
    this.config = config;
    this.services = new Pop3Services(sessions, users, stores, index, messages);
  }

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    new Pop3Session(connection, services, Pop3Settings.of(config)).run();
  }
}
