package org.mapano.gateway.pop3;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.gateway.io.LineReader;
import org.mapano.gateway.io.LineTooLongException;
import org.mapano.gateway.io.LineWriter;
import org.mapano.jca.mail.ConnectionDrainingException;
import org.mapano.jca.mail.MailConnection;

/** One connection from greeting to farewell. */
final class Pop3Session {
  /** Room for AUTH with an initial response; RFC 2449 section 4 asks for 255 bytes. */
  static final int MAX_LINE = 2048;

  private static final Logger LOG = System.getLogger(Pop3Session.class.getName());

  private final MailConnection connection;
  private final Pop3Services services;
  private final Pop3Settings settings;
  private final LineWriter writer;
  private final LineReader reader;
  private final LoginState login = new LoginState();
  private Maildrop maildrop;
  private int errors;
  private boolean open = true;

  Pop3Session(MailConnection connection, Pop3Services services, Pop3Settings settings) {
    this.connection = connection;
    this.services = services;
    this.settings = settings;
    this.writer = new LineWriter(connection.out());
    this.reader = new LineReader(connection.in(), writer::flush);
  }

  /** Talks until the client or the server has had enough. */
  void run() throws IOException {
    connection.idleTimeout(settings.loginTimeout());
    ok("POP3 gateway ready" + settings.greetingHost());
    try {
      while (open) {
        step();
      }
    } catch (SocketTimeoutException idle) {
      error("BYE Connection closed because of timeout");
    } catch (ConnectionDrainingException stopping) {
      error("BYE server shutting down");
    }
    writer.flush();
  }

  private void step() throws IOException {
    byte[] line = readLine();
    if (line == null) {
      return;
    }
    Arguments arguments = Arguments.parse(line);
    Pop3Command command = Pop3Commands.find(arguments.command(), maildrop != null);
    try {
      command.run(this, arguments);
    } catch (StoreException failed) {
      refuse(text(failed));
    }
  }

  /** The next line; null when there is none, which has been dealt with. */
  byte[] readLine() throws IOException {
    try {
      byte[] line = reader.readLine(MAX_LINE);
      open &= line != null;
      return line;
    } catch (LineTooLongException tooLong) {
      refuse("Line too long");
      open &= tooLong.recovered();
      return null;
    }
  }

  private String text(StoreException failed) {
    if (failed.code() == ErrorCode.NOT_FOUND) {
      return "Message is no longer there";
    }
    LOG.log(Level.WARNING, connection.id() + ": a command failed", failed);
    return failed.temporary()
        ? "[SYS/TEMP] The server cannot do this now"
        : "[SYS/PERM] The server cannot do this";
  }

  MailConnection connection() {
    return connection;
  }

  Pop3Services services() {
    return services;
  }

  Pop3Settings settings() {
    return settings;
  }

  LineReader reader() {
    return reader;
  }

  LineWriter writer() {
    return writer;
  }

  LoginState login() {
    return login;
  }

  /** The messages; null before the login. */
  Maildrop maildrop() {
    return maildrop;
  }

  /** Enters the transaction state. */
  void loggedIn(Maildrop messages) throws IOException {
    maildrop = messages;
    connection.idleTimeout(settings.idleTimeout());
    ok("Username and password accepted");
  }

  /** Queues a positive reply. */
  void ok(String text) throws IOException {
    writer.line("+OK " + text);
  }

  /** Queues a line of a longer reply. */
  void line(String text) throws IOException {
    writer.line(text);
  }

  /** Queues a negative reply to a command; too many of them end the session. */
  void refuse(String text) throws IOException {
    error(text);
    if (++errors >= settings.maxErrors()) {
      close();
    }
  }

  private void error(String text) throws IOException {
    writer.line("-ERR " + text);
  }

  /** Ends the session after the replies have been sent. */
  void close() {
    open = false;
  }
}
