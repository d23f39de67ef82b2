package org.mapano.soap.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** Sends requests in the form of the original's clients and shows the answers as text. */
public final class SoapClient implements AutoCloseable {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\""
          + " xmlns:SOAP-ENC=\"http://schemas.xmlsoap.org/soap/encoding/\""
          + " xmlns:ns=\"urn:zarafa\"><SOAP-ENV:Body>";
  private static final String TAIL = "</SOAP-ENV:Body></SOAP-ENV:Envelope>";

  private final HttpClient client;
  private static final AtomicLong GROUPS = new AtomicLong();

  private final URI server;

  /**
   * @param server address of the server
   */
  public SoapClient(URI server) {
    this.server = server;
    this.client = HttpClient.newHttpClient();
  }

  /**
   * @param context keys and trust for an encrypted connection
   */
  public SoapClient(URI server, SSLContext context) {
    this.server = server;
    this.client = HttpClient.newBuilder().sslContext(context).build();
  }

  /** Sends what belongs into the body. */
  public HttpResponse<String> call(String operation) {
    return send("POST", HEAD + operation + TAIL);
  }

  /** Sends any content. */
  public HttpResponse<String> send(String method, String content) {
    HttpRequest request =
        HttpRequest.newBuilder(server)
            .header("Content-Type", "text/xml; charset=utf-8")
            .method(method, HttpRequest.BodyPublishers.ofString(content))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Logs on and answers the whole answer. */
  public String logon(String user, String password) {
    return call("<ns:logon><szUsername>"
            + user
            + "</szUsername><szPassword>"
            + password
            + "</szPassword><szVersion>8.7.25</szVersion><ulCapabilities>59219</ulCapabilities>"
            + "<ullSessionGroup>"
            + GROUPS.incrementAndGet()
            + "</ullSessionGroup><szClientApp>test</szClientApp></ns:logon>")
        .body();
  }

  /** Text of the first element with a name. */
  public static String value(String answer, String element) {
    int from = answer.indexOf("<" + element + ">") + element.length() + 2;
    return answer.substring(from, answer.indexOf("</" + element + ">", from));
  }

  @Override
  public void close() {
    client.close();
  }
}
