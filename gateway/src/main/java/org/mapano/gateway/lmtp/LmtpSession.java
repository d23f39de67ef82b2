package org.mapano.gateway.lmtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mapano.ejb.delivery.Delivery;
import org.mapano.gateway.io.LineReader;
import org.mapano.gateway.io.LineTooLongException;
import org.mapano.gateway.io.LineWriter;
import org.mapano.jca.mail.ConnectionDrainingException;
import org.mapano.jca.mail.MailConnection;

/** One connection from greeting to farewell. */
final class LmtpSession {
  /** RFC 5321 section 4.5.3.1.4 asks for 512 bytes; parameters and long addresses need more. */
  static final int MAX_LINE = 4096;

  private final MailConnection connection;
  private final Delivery delivery;
  private final LmtpSettings settings;
  private final LineWriter writer;
  private final LineReader reader;
  private MailTransaction transaction = new MailTransaction();
  private String clientName;
  private int errors;
  private boolean open = true;

  LmtpSession(MailConnection connection, Delivery delivery, LmtpSettings settings) {
    this.connection = connection;
    this.delivery = delivery;
    this.settings = settings;
    this.writer = new LineWriter(connection.out());
    this.reader = new LineReader(connection.in(), writer::flush);
  }

  /** Talks until the client or the server has had enough. */
  void run() throws IOException {
    connection.idleTimeout(settings.idleTimeout());
    reply("220 2.1.5 LMTP server is ready");
    try {
      while (open) {
        step();
      }
    } catch (java.net.SocketTimeoutException idle) {
      reply("221 5.0.0 Connection closed due to timeout");
    } catch (ConnectionDrainingException stopping) {
      reply("421 4.3.2 Server is shutting down");
    }
    writer.flush();
  }

  private void step() throws IOException {
    byte[] line;
    try {
      line = reader.readLine(MAX_LINE);
    } catch (LineTooLongException tooLong) {
      refuse("500 5.5.6 Line too long");
      open &= tooLong.recovered();
      return;
    }
    if (line == null) {
      open = false;
      return;
    }
    // Bytes that are not UTF-8 become U+FFFD, which no argument may contain.
    String text = new String(line, StandardCharsets.UTF_8).strip();
    int blank = text.indexOf(' ');
    String word = blank < 0 ? text : text.substring(0, blank);
    LmtpCommands.find(word).run(this, blank < 0 ? "" : text.substring(blank + 1).strip());
  }

  MailConnection connection() {
    return connection;
  }

  Delivery delivery() {
    return delivery;
  }

  LmtpSettings settings() {
    return settings;
  }

  LineReader reader() {
    return reader;
  }

  MailTransaction transaction() {
    return transaction;
  }

  /** Name the client gave with LHLO; null before it. */
  String clientName() {
    return clientName;
  }

  /** Begins the session proper; a repeated LHLO also ends the current transaction. */
  void greeted(String name) {
    clientName = name;
    reset();
  }

  /** Forgets sender and recipients. */
  void reset() {
    transaction = new MailTransaction();
  }

  /** Queues a reply line. */
  void reply(String line) throws IOException {
    writer.line(line);
  }

  /** Queues a reply to a command that was not carried out; too many of them end the session. */
  void refuse(String line) throws IOException {
    reply(line);
    if (++errors >= settings.maxErrors()) {
      reply("421 4.7.0 Too many errors");
      close();
    }
  }

  /** Ends the session after the replies have been sent. */
  void close() {
    open = false;
  }
}
