package org.mapano.jca.mail;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.transaction.xa.XAResource;

/**
 * Inbound resource adapter (Jakarta Connectors 2.1, chapter 13): opens a {@link MailListener} for
 * each activated message endpoint and closes it in order when the endpoint goes.
 */
@Connector(
    displayName = "Mapano mail sockets",
    vendorName = "Mapano",
    eisType = "TCP line protocols",
    version = "0.1",
    transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction)
public class MailResourceAdapter implements ResourceAdapter, Serializable {

  private static final long serialVersionUID = 1L;

  private record Endpoint(MailListener listener, Duration grace) {}

  private final transient Map<MessageEndpointFactory, Endpoint> endpoints =
      new ConcurrentHashMap<>();

  @Override
  public void start(BootstrapContext context) {
    // Nothing listens before an endpoint is there to serve.
  }

  @Override
  public void stop() {
    endpoints.keySet().forEach(factory -> endpointDeactivation(factory, null));
  }

  @Override
  public void endpointActivation(MessageEndpointFactory factory, ActivationSpec spec)
      throws ResourceException {
    MailActivationSpec mail = (MailActivationSpec) spec;
    mail.validate();
    Optional<MailListenerSettings> settings = ActivationSettings.of(mail);
    if (settings.isEmpty()) {
      return;
    }
    MailListener listener =
        new MailListener(settings.get(), new EndpointConnectionListener(factory));
    try {
      listener.start();
    } catch (IOException e) {
      throw new ResourceException(mail.getName() + ": " + e.getMessage(), e);
    }
    endpoints.put(factory, new Endpoint(listener, Duration.ofSeconds(mail.getDrainSeconds())));
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
    Endpoint endpoint = endpoints.remove(factory);
    if (endpoint != null) {
      endpoint.listener().stop(endpoint.grace());
    }
  }

  @Override
  public XAResource[] getXAResources(ActivationSpec[] specs) {
    return new XAResource[0];
  }

  /** All adapters without configuration are alike. */
  @Override
  public boolean equals(Object other) {
    return other != null && other.getClass() == getClass();
  }

  @Override
  public int hashCode() {
    return getClass().hashCode();
  }
}
