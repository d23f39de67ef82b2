package org.mapano.web.admin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Problem details (RFC 9457). */
final class Problem {
  /** Media type of the documents. */
  static final MediaType TYPE = new MediaType("application", "problem+json");

  private static final int RETRY_SECONDS = 5;

  private Problem() {}

  /**
   * One faulty member of a request.
   *
   * @param pointer JSON pointer (RFC 6901) or the name of a parameter
   * @param detail what is wrong with it
   */
  record Fault(String pointer, String detail) {}

  /** A response with a document. */
  static Response response(int status, String title, String detail, List<Fault> faults) {
    JsonObjectBuilder document =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", title)
            .add("status", status)
            .add("detail", detail);
    if (!faults.isEmpty()) {
      JsonArrayBuilder errors = Json.createArrayBuilder();
      for (Fault fault : faults) {
        errors.add(
            Json.createObjectBuilder()
                .add("pointer", fault.pointer())
                .add("detail", fault.detail()));
      }
      document.add("errors", errors);
    }
    Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(document.build());
    if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Mapano\", charset=\"UTF-8\"");
    }
    if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return response.build();
  }

  /** A response without faulty members. */
  static Response response(Response.Status status, String detail) {
    return response(status.getStatusCode(), status.getReasonPhrase(), detail, List.of());
  }
}
