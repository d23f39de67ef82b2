package org.mapano.ejb.logging;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Hands lines to a program that writes them to the system log, because Java has no datagrams on
 * local sockets. The program is started with the first line, and again when it has ended.
 */
final class SystemLogStream extends OutputStream {
  private final Program start;
  private Process program;

  /** Starts what reads lines from its standard input. */
  @FunctionalInterface
  interface Program {
    Process start() throws IOException;
  }

  SystemLogStream(Program start) {
    this.start = start;
  }

  /** The command {@code logger}, for lines that begin with their priority. */
  static SystemLogStream of(String name) {
    ProcessBuilder logger =
        new ProcessBuilder(
                "logger", "--tag", name, "--id=" + ProcessHandle.current().pid(), "--prio-prefix")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    return new SystemLogStream(logger::start);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      send(bytes, offset, length);
    } catch (IOException ended) {
      stop();
      send(bytes, offset, length);
    }
  }

  private void send(byte[] bytes, int offset, int length) throws IOException {
    if (program == null || !program.isAlive()) {
      program = start.start();
    }
    program.getOutputStream().write(bytes, offset, length);
    program.getOutputStream().flush();
  }

  private void stop() throws IOException {
    if (program != null) {
      program.getOutputStream().close();
      program = null;
    }
  }

  /** Ends the program by ending its input. */
  @Override
  public synchronized void close() throws IOException {
    stop();
  }
}
