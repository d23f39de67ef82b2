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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.transaction.xa.XAResource;

/**
 * Inbound resource adapter (Jakarta Connectors 2.1, chapter 13): opens the {@link MailListener}s of
 * each activated message endpoint and closes them in order when the endpoint goes.
 */
@Connector(
    displayName = "Mapano mail sockets",
    vendorName = "Mapano",
    eisType = "TCP line protocols",
    version = "0.1",
    transactionSupport = TransactionSupport.TransactionSupportLevel.NoTransaction)
public class MailResourceAdapter implements ResourceAdapter, Serializable {

  private static final long serialVersionUID = 1L;

  private record Endpoint(List<MailListener> listeners, Duration grace) {
    /** Stops the listeners side by side, so that their connections share the grace. */
    void stop() {
      try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
        listeners.forEach(listener -> side.execute(() -> listener.stop(grace)));
      }
    }
  }

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
    Endpoint endpoint = new Endpoint(new ArrayList<>(), Duration.ofSeconds(mail.getDrainSeconds()));
    try {
      for (MailListenerSettings settings : ActivationSettings.of(mail)) {
        MailListener listener = new MailListener(settings, new EndpointConnectionListener(factory));
        listener.start();
        endpoint.listeners().add(listener);
      }
    } catch (IOException e) {
      endpoint.stop();
      throw new ResourceException(mail.getName() + ": " + e.getMessage(), e);
    }
    endpoints.put(factory, endpoint);
  }

  @Override
  public void endpointDeactivation(MessageEndpointFactory factory, ActivationSpec spec) {
    Endpoint endpoint = endpoints.remove(factory);
    if (endpoint != null) {
      endpoint.stop();
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
