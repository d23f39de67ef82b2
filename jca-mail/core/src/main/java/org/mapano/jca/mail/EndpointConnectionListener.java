package org.mapano.jca.mail;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;

/** Hands each connection to a message endpoint of the container. */
final class EndpointConnectionListener implements MailConnectionListener {

  private final MessageEndpointFactory factory;

  EndpointConnectionListener(MessageEndpointFactory factory) {
    this.factory = factory;
  }

  @Override
  public void onConnection(MailConnection connection) throws IOException {
    MessageEndpoint endpoint;
    try {
      endpoint = factory.createEndpoint(null);
    } catch (UnavailableException e) {
      throw new IOException("the endpoint is not available", e);
    }
    try {
      ((MailConnectionListener) endpoint).onConnection(connection);
    } finally {
      endpoint.release();
    }
  }
}
