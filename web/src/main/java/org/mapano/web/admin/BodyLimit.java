package org.mapano.web.admin;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses bodies larger than any request of this interface needs; only mails may be large. */
@Provider
public class BodyLimit implements ReaderInterceptor {
  /** Largest body in bytes, unless it is a mail. */
  static final int MAX_BYTES = 64 * 1024;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    boolean mail = MailBody.TYPE.equalsIgnoreCase(typeOf(context));
    int most = mail ? MailBody.MAX_BYTES : MAX_BYTES;
    context.setInputStream(new Limited(context.getInputStream(), most));
    return context.proceed();
  }

  private static String typeOf(ReaderInterceptorContext context) {
    MediaType type = context.getMediaType();
    return type == null ? "" : type.getType() + "/" + type.getSubtype();
  }

  private static final class Limited extends FilterInputStream {
    private int left;

    Limited(InputStream in, int most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(count, 0));
      return count;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
      }
    }
  }
}
