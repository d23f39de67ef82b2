package org.mapano.web.admin;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Entity tags and preconditions (RFC 9110, sections 8.8.3 and 13). */
final class EntityTags {
  private static final int LENGTH = 12;

  private EntityTags() {}

  /** Tag of a view: changes whenever something that the view shows does. */
  static String of(Record view) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(view.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Checks what a request demands of the state before it.
   *
   * @param tag tag of what is there, empty for nothing
   * @throws WebApplicationException 412 when it does not hold
   */
  static void require(Request request, Optional<String> tag) {
    Response.ResponseBuilder failed =
        tag.isPresent()
            ? request.evaluatePreconditions(new EntityTag(tag.get()))
            : request.evaluatePreconditions();
    if (failed != null) {
      throw new WebApplicationException(Response.Status.PRECONDITION_FAILED);
    }
  }
}
