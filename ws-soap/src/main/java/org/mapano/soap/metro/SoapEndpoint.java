package org.mapano.soap.metro;

import com.sun.xml.ws.api.server.Container;
import com.sun.xml.ws.api.server.InstanceResolver;
import com.sun.xml.ws.api.server.WSEndpoint;
import com.sun.xml.ws.transport.http.HttpAdapter;
import com.sun.xml.ws.transport.http.servlet.ServletAdapter;
import com.sun.xml.ws.transport.http.servlet.ServletAdapterList;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mapano.soap.call.Connection;
import org.mapano.soap.door.SoapDoor;

/** The endpoint, ready for requests of a servlet. */
public final class SoapEndpoint implements AutoCloseable {
  private final ServletContext context;
  private final WSEndpoint<SoapProvider> endpoint;
  private final ServletAdapter adapter;

  /**
   * Makes the endpoint.
   *
   * @param context of the servlet
   * @param door answers
   */
  public SoapEndpoint(ServletContext context, SoapDoor door) {
    this.context = context;
    endpoint =
        WSEndpoint.create(
            SoapProvider.class,
            false,
            InstanceResolver.createSingleton(new SoapProvider(door)).createInvoker(),
            null,
            null,
            Container.NONE,
            new DoorBinding(door).createBinding(),
            null,
            null,
            null,
            false);
    endpoint.setExecutor(Runnable::run); // the server's threads are enough
    adapter = new ServletAdapterList(context).createAdapter("soap", "/*", endpoint);
  }

  /** Answers a request, now or later. */
  public void serve(Connection connection, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Connection.class.getName(), connection);
    adapter.invokeAsync(context, request, response, NOTHING);
  }

  private static final HttpAdapter.CompletionCallback NOTHING = () -> {};

  @Override
  public void close() {
    endpoint.dispose();
  }
}
