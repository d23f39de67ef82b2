package org.mapano.soap.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** A response whose content goes out compressed. */
final class DeflatedResponse extends HttpServletResponseWrapper {
  private static final int BUFFER = 8192;

  private Content content;

  DeflatedResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (content == null) {
      setHeader("Content-Encoding", Encodings.GZIP);
      content = new Content(new GZIPOutputStream(super.getOutputStream(), BUFFER));
    }
    return content;
  }

  private static final class Content extends ServletOutputStream {
    private final GZIPOutputStream out;

    Content(GZIPOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      out.write(source, offset, length);
    }

    /** Only the end flushes: each flush would cost compression. */
    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("This content is written by waiting for it");
    }
  }
}
