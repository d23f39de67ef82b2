package org.mapano.gateway.lmtp;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Takes connections of the MTA. */
@MessageDriven(
    messageListenerInterface = MailConnectionListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "name", propertyValue = "lmtp"),
      @ActivationConfigProperty(
          propertyName = "listen",
          propertyValue = "${mapano.dagent.lmtp_listen:}"),
      @ActivationConfigProperty(
          propertyName = "portOffset",
          propertyValue = "${mapano.port.offset:0}"),
      @ActivationConfigProperty(propertyName = "tls", propertyValue = "none")
    })
@ResourceAdapter("mapano.ear#jca-mail.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LmtpEndpoint implements MailConnectionListener {
  @Inject private LmtpServer server;

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    server.onConnection(connection);
  }
}
