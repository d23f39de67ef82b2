package org.mapano.web.admin;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.StoreException;

/** Makes every failure a problem document. What happened inside stays in the log. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case InvalidInputException invalid -> {
        Status status = Status.BAD_REQUEST;
        yield Problem.response(
            status.getStatusCode(),
            status.getReasonPhrase(),
            invalid.getMessage(),
            invalid.faults());
      }
      case StoreException store -> ofStore(store);
      case WebApplicationException web -> ofWeb(web);
      default -> internal(failure);
    };
  }

  private static Response ofStore(StoreException failure) {
    if (failure.temporary()) {
      LOG.log(Level.WARNING, "Administration could not be served now", failure);
      return Problem.response(Status.SERVICE_UNAVAILABLE, "Try again later");
    }
    Status status =
        switch (failure.code()) {
          case NOT_FOUND, UNKNOWN_OBJECT -> Status.NOT_FOUND;
          case NO_ACCESS -> Status.FORBIDDEN;
          case LOGON_FAILED -> Status.UNAUTHORIZED;
          case COLLISION -> Status.CONFLICT;
          case INVALID_PARAMETER, BAD_VALUE, TOO_BIG -> Status.BAD_REQUEST;
          case NO_SUPPORT -> Status.NOT_IMPLEMENTED;
          case BUSY, TIMEOUT -> Status.SERVICE_UNAVAILABLE;
          default -> Status.INTERNAL_SERVER_ERROR;
        };
    if (status == Status.INTERNAL_SERVER_ERROR) {
      return internal(failure);
    }
    return Problem.response(status, failure.getMessage());
  }

  private static Response ofWeb(WebApplicationException failure) {
    Response original = failure.getResponse();
    int status = original.getStatus();
    if (status >= 500) {
      return internal(failure);
    }
    String title = original.getStatusInfo().getReasonPhrase();
    Response problem = Problem.response(status, title, title, List.of());
    String allow = original.getHeaderString("Allow");
    return allow == null ? problem : Response.fromResponse(problem).header("Allow", allow).build();
  }

  private static Response internal(Throwable failure) {
    LOG.log(Level.SEVERE, "An administration request failed", failure);
    return Problem.response(Status.INTERNAL_SERVER_ERROR, "The server's log tells more");
  }
}
