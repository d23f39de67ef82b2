package org.mapano.soap.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;

/** A request whose content is what it was before the client encoded it. */
final class InflatedRequest extends HttpServletRequestWrapper {
  private final InputStream content;

  /**
   * @param content what is read instead of the request's content
   */
  InflatedRequest(HttpServletRequest request, InputStream content) {
    super(request);
    this.content = content;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Content();
  }

  /** How long an answer may take is the handlers' matter. */
  @Override
  public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
    AsyncContext later = super.startAsync(request, response);
    later.setTimeout(0);
    return later;
  }

  private final class Content extends ServletInputStream {
    private boolean finished;

    @Override
    public int read() throws IOException {
      int b = content.read();
      finished |= b < 0;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = content.read(target, offset, length);
      finished |= count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("This content is read by waiting for it");
    }
  }
}
