package org.mapano.it;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.ejb3.annotation.ResourceAdapter;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.jca.mail.MailConnection;
import org.mapano.jca.mail.MailConnectionListener;

/** A door of the tests: says one line to each peer, then waits for it to say something. */
@MessageDriven(
    messageListenerInterface = MailConnectionListener.class,
    activationConfig = {
      @ActivationConfigProperty(propertyName = "name", propertyValue = "probe"),
      @ActivationConfigProperty(
          propertyName = "listen",
          propertyValue = "unix:${mapano.data.dir}/probe.sock")
    })
@ResourceAdapter("mapano.ear#jca-mail.rar")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProbeEndpoint implements MailConnectionListener {

  @Inject private ServerConfig config;

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    String greeting =
        connection.id()
            + (Thread.currentThread().isVirtual() ? " virtual " : " platform ")
            + config.get("server", "attachment_path")
            + "\n";
    connection.out().write(greeting.getBytes(StandardCharsets.UTF_8));
    connection.in().read();
  }
}
