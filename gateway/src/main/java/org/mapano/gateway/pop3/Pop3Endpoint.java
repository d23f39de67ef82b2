package org.mapano.gateway.pop3;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** Takes plain connections, on which TLS can be started, and those encrypted from the start. */
@MessageDriven(
    messageListenerInterface = MailConnectionListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "name", propertyValue = "pop3"),
      @ActivationConfigProperty(
          propertyName = "listen",
          propertyValue = "${mapano.gateway.pop3_listen:}"),
      @ActivationConfigProperty(
          propertyName = "listenTls",
          propertyValue = "${mapano.gateway.pop3s_listen:}"),
      @ActivationConfigProperty(
          propertyName = "portOffset",
          propertyValue = "${mapano.port.offset:0}"),
      @ActivationConfigProperty(propertyName = "tls", propertyValue = "starttls"),
      @ActivationConfigProperty(
          propertyName = "certificateFile",
          propertyValue = "${mapano.tls.certificate:}"),
      @ActivationConfigProperty(
          propertyName = "privateKeyFile",
          propertyValue = "${mapano.tls.key:}"),
      @ActivationConfigProperty(
          propertyName = "keyStorePath",
          propertyValue = "${mapano.tls.keystore:}"),
      @ActivationConfigProperty(
          propertyName = "keyStorePassword",
          propertyValue = "${mapano.tls.password:}"),
      @ActivationConfigProperty(
          propertyName = "tlsProtocols",
          propertyValue = "${mapano.gateway.ssl_protocols:}"),
      @ActivationConfigProperty(
          propertyName = "tlsCiphers",
          propertyValue = "${mapano.gateway.ssl_ciphers:}"),
      @ActivationConfigProperty(
          propertyName = "tlsServerOrder",
          propertyValue = "${mapano.gateway.ssl_prefer_server_ciphers:}"),
      @ActivationConfigProperty(
          propertyName = "tlsGroups",
          propertyValue = "${mapano.gateway.ssl_curves:}"),
      @ActivationConfigProperty(
          propertyName = "verifyClient",
          propertyValue = "${mapano.gateway.ssl_verify_client:}"),
      @ActivationConfigProperty(
          propertyName = "clientFile",
          propertyValue = "${mapano.gateway.ssl_verify_file:}"),
      @ActivationConfigProperty(
          propertyName = "clientDirectory",
          propertyValue = "${mapano.gateway.ssl_verify_path:}")
    })
@ResourceAdapter("mapano.ear#jca-mail.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pop3Endpoint implements MailConnectionListener {
  @Inject private Pop3Server server;

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    server.onConnection(connection);
  }
}
