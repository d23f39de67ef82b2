package org.mapano.soap.http;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.mapano.soap.call.Connection;
import org.mapano.soap.door.Reply;
import org.mapano.soap.door.SoapDoor;
import org.mapano.soap.door.SoapFault;

/** Takes requests on any path. An answer that is not there yet holds no thread. */
@WebServlet(urlPatterns = "/*", asyncSupported = true)
public class SoapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(SoapServlet.class.getName());
  private static final long MAX_CONTENT = 4L << 30;
  private static final int METHOD_NOT_ALLOWED = 405;

  @Inject private transient SoapDoor door;
  @Inject private transient ConnectionFactory connections;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("OPTIONS")) {
      response.setContentType(Reply.XML);
      return;
    }
    Connection connection = connections.of(request);
    CompletionStage<Reply> answer;
    try {
      answer = answer(connection, request);
    } catch (SoapFault fault) {
      answer = CompletableFuture.completedFuture(door.fault(fault));
    }
    boolean gzip =
        !connection.isLocal() && Encodings.takesGzip(request.getHeader("Accept-Encoding"));
    CompletableFuture<Reply> reply = answer.toCompletableFuture();
    if (reply.isDone()) {
      write(response, reply.join(), gzip);
    } else {
      AsyncContext later = request.startAsync();
      later.setTimeout(0); // the handlers end the waiting
      reply.whenComplete((done, failure) -> finish(later, response, done, failure, gzip));
    }
  }

  private CompletionStage<Reply> answer(Connection connection, HttpServletRequest request)
      throws IOException {
    if (!request.getMethod().equals("POST")) {
      throw new SoapFault(
          METHOD_NOT_ALLOWED, "HTTP " + request.getMethod() + " method not implemented", null);
    }
    return door.answer(
        connection,
        request.getContentType(),
        Encodings.decoded(
            request.getInputStream(), request.getHeader("Content-Encoding"), MAX_CONTENT));
  }

  private static void finish(
      AsyncContext later,
      HttpServletResponse response,
      Reply reply,
      Throwable failure,
      boolean gzip) {
    try {
      if (failure == null) {
        write(response, reply, gzip);
      } else {
        LOG.log(Level.WARNING, "A request could not be answered", failure);
      }
    } catch (IOException gone) {
      LOG.log(Level.FINE, "The client is gone", gone);
    } finally {
      later.complete();
    }
  }

  private static void write(HttpServletResponse response, Reply reply, boolean gzip)
      throws IOException {
    response.setStatus(reply.status());
    response.setContentType(reply.contentType());
    if (gzip) {
      response.setHeader("Content-Encoding", Encodings.GZIP);
      try (OutputStream out = new GZIPOutputStream(response.getOutputStream(), 8192)) {
        reply.body().writeTo(out);
      }
    } else {
      reply.body().writeTo(response.getOutputStream());
    }
  }
}
