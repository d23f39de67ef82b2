package org.mapano.web.mail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.submission.MailSubmission;
import org.mapano.mapi.io.ByteSource;
import org.mapano.web.admin.Credentials;

/**
 * {@code POST /api/mail/v1/messages}: a mail in RFC 5322 form (Content-Type message/rfc822), sent
 * in the name of the user whose name and password come with it. 202 once it is safely in the
 * Outbox.
 */
@WebServlet(urlPatterns = "/api/mail/v1/messages")
public class SubmitServlet extends HttpServlet {
  /** Largest mail in bytes; the HTTP listener may allow less. */
  static final long MAX_BYTES = 50L << 20;

  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;
  private static final int TOO_LARGE = 413;
  private static final int FULL = 507;

  @Inject private transient Sessions sessions;
  @Inject private transient MailSubmission submission;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Credentials> credentials = Credentials.parse(request.getHeader("Authorization"));
    if (credentials.isEmpty() || !(credentials.get() instanceof Credentials.Basic user)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Mapano\", charset=\"UTF-8\"");
      problem(response, HttpServletResponse.SC_UNAUTHORIZED, "Name and password are needed");
      return;
    }
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("message/rfc822")) {
      problem(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "The content must be message/rfc822");
      return;
    }
    if (request.getContentLengthLong() > MAX_BYTES) {
      problem(response, TOO_LARGE, "The mail is larger than " + MAX_BYTES + " bytes");
      return;
    }
    try {
      StoreSession session =
          sessions.logon(
              user.login(),
              user.password(),
              new Origin(request.getRemoteAddr(), "mail-rest", "User supplied password"));
      submit(session, request, response);
    } catch (StoreException refused) {
      problem(response, status(refused), refused.getMessage());
    }
  }

  private void submit(
      StoreSession session, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Path file = Files.createTempFile("mapano-", ".eml");
    try {
      if (!store(request.getInputStream(), file)) {
        problem(response, TOO_LARGE, "The mail is larger than " + MAX_BYTES + " bytes");
        return;
      }
      long id = submission.submit(session, source(file));
      response.setStatus(HttpServletResponse.SC_ACCEPTED);
      write(response, "application/json", "{\"id\":\"s" + id + "\"}");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Answers false when there is more than the limit. */
  private static boolean store(InputStream in, Path file) throws IOException {
    long left = MAX_BYTES;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          return false;
        }
        out.write(buffer, 0, count);
      }
    }
    return true;
  }

  private static ByteSource source(Path file) throws IOException {
    long size = Files.size(file);
    return new ByteSource() {
      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  private static int status(StoreException failure) {
    if (failure.temporary()) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    return switch (failure.code()) {
      case LOGON_FAILED -> HttpServletResponse.SC_UNAUTHORIZED;
      case NO_ACCESS -> HttpServletResponse.SC_FORBIDDEN;
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case STORE_FULL -> FULL;
      default -> HttpServletResponse.SC_BAD_REQUEST;
    };
  }

  private static void problem(HttpServletResponse response, int status, String detail)
      throws IOException {
    response.setStatus(status);
    String text = detail.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cc}", " ");
    write(
        response,
        "application/problem+json",
        "{\"status\":" + status + ",\"detail\":\"" + text + "\"}");
  }

  private static void write(HttpServletResponse response, String type, String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
