package org.mapano.soap.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mapano.soap.call.Connection;
import org.mapano.soap.door.Reply;
import org.mapano.soap.door.SoapDoor;
import org.mapano.soap.door.SoapFault;
import org.mapano.soap.metro.SoapEndpoint;

/** Takes requests on any path: methods and encodings here, everything else in the endpoint. */
@WebServlet(urlPatterns = "/*", asyncSupported = true, loadOnStartup = 1)
public class SoapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** Streams of messages may be large; what is held in memory is limited elsewhere. */
  private static final long MAX_CONTENT = 4L << 30;

  private static final int METHOD_NOT_ALLOWED = 405;

  private final transient SoapDoor door;
  private final transient ConnectionFactory connections;
  private transient SoapEndpoint endpoint;

  /**
   * @param door answers
   * @param connections finds out how a request came
   */
  @Inject
  public SoapServlet(SoapDoor door, ConnectionFactory connections) {
    this.door = door;
    this.connections = connections;
  }

  @Override
  public void init() {
    endpoint = new SoapEndpoint(getServletContext(), door);
  }

  @Override
  public void destroy() {
    endpoint.close();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("OPTIONS")) {
      response.setContentType(Reply.XML);
      return;
    }
    try {
      post(request, response);
    } catch (SoapFault fault) {
      Reply reply = door.fault(fault);
      response.setStatus(reply.status());
      response.setContentType(reply.contentType());
      reply.body().writeTo(response.getOutputStream());
    }
  }

  private void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("POST")) {
      throw new SoapFault(
          METHOD_NOT_ALLOWED, "HTTP " + request.getMethod() + " method not implemented", null);
    }
    Connection connection = connections.of(request);
    boolean gzip =
        !connection.isLocal() && Encodings.takesGzip(request.getHeader("Accept-Encoding"));
    endpoint.serve(
        connection,
        new InflatedRequest(
            request,
            Encodings.decoded(
                request.getInputStream(), request.getHeader("Content-Encoding"), MAX_CONTENT)),
        gzip ? new DeflatedResponse(response) : response);
  }
}
