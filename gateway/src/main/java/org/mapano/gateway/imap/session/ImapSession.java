package org.mapano.gateway.imap.session;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.context.Account;
import org.mapano.gateway.imap.context.ImapServices;
import org.mapano.gateway.imap.context.ImapSettings;
import org.mapano.gateway.imap.mailbox.Mailboxes;
import org.mapano.gateway.io.LineReader;
import org.mapano.gateway.io.LineTooLongException;
import org.mapano.jca.mail.ConnectionDrainingException;
import org.mapano.jca.mail.MailConnection;

/**
 * One connection from greeting to farewell: its state, and the loop that reads commands. Commands
 * run on the session's thread; only the notifier of IDLE runs beside it, under {@link #lock()}.
 */
public final class ImapSession {
  private static final Duration IDLE_BEFORE_LOGIN = Duration.ofMinutes(1);
  private static final Duration IDLE_AFTER_LOGIN = Duration.ofMinutes(30);

  private static final int MAX_FAILED_LOGINS = 5;

  private final MailConnection connection;
  private final ImapServices services;
  private final ImapSettings settings;
  private final CommandTable commands;
  private final ReentrantLock lock = new ReentrantLock();
  private final LineReader reader;
  private final CommandReader input;
  private final ResponseWriter writer;
  private final Dispatcher dispatcher;
  private final Set<Extension> enabled = EnumSet.noneOf(Extension.class);
  private final ContentCache content = new ContentCache();
  private Account account;
  private SelectedMailbox selected;
  private int failedLogins;
  private boolean closing;

  /** A session on a connection. */
  public ImapSession(
      MailConnection connection,
      ImapServices services,
      ImapSettings settings,
      CommandTable commands) {
    this.connection = connection;
    this.services = services;
    this.settings = settings;
    this.commands = commands;
    this.writer = new ResponseWriter(connection.out());
    this.reader = new LineReader(connection.in(), this::flush);
    this.input =
        new CommandReader(
            reader,
            () -> {
              writer.buffer().ascii("+ Ready for literal data").crlf();
              flush();
            });
    this.dispatcher = new Dispatcher(this, commands);
  }

  /**
   * Serves the connection until either side ends it.
   *
   * @throws IOException when the connection breaks
   */
  public void run() throws IOException {
    connection.idleTimeout(IDLE_BEFORE_LOGIN);
    greet();
    try {
      while (!closing) {
        serveOne();
      }
    } catch (SocketTimeoutException idle) {
      bye(null, "Connection closed because of timeout");
    } catch (ConnectionDrainingException stopping) {
      bye("UNAVAILABLE", "server shutting down");
    } catch (LineTooLongException flood) {
      bye("LIMIT", "Command is too long");
    }
    flush();
  }

  private void serveOne() throws IOException {
    try (RawCommand command = input.next()) {
      if (command == null) {
        closing = true;
        return;
      }
      dispatcher.dispatch(command);
    }
    if (connection.draining() && !closing) {
      bye("UNAVAILABLE", "server shutting down");
    }
  }

  private void greet() {
    out().ascii("* OK [CAPABILITY");
    for (String capability : commands.capabilities(this)) {
      out().put(' ').ascii(capability);
    }
    out().ascii("] IMAP gateway ready").text(settings.greetingHost()).crlf();
  }

  /** Says goodbye and ends the session after the present command. */
  public void bye(String code, String text) {
    out().ascii("* BYE ");
    if (code != null) {
      out().put('[').ascii(code).ascii("] ");
    }
    out().text(text).crlf();
    closing = true;
  }

  /** Sends what waits to be sent. */
  public void flush() throws IOException {
    lock.lock();
    try {
      writer.flush();
    } finally {
      lock.unlock();
    }
  }

  /** Where responses are written. */
  public ResponseBuffer out() {
    return writer.buffer();
  }

  /** The way to the client, for responses of any size. */
  public ResponseWriter writer() {
    return writer;
  }

  /** Held by whoever writes while the session waits for the client. */
  public ReentrantLock lock() {
    return lock;
  }

  /** The connection. */
  public MailConnection connection() {
    return connection;
  }

  /** The use cases. */
  public ImapServices services() {
    return services;
  }

  /** The options. */
  public ImapSettings settings() {
    return settings;
  }

  /** All commands, for what they announce. */
  public CommandTable commands() {
    return commands;
  }

  /** Who is logged in; null before. */
  public Account account() {
    return account;
  }

  /** Mailboxes of who is logged in. */
  public Mailboxes mailboxes() {
    return new Mailboxes(services, settings, account);
  }

  /** Begins the authenticated state. */
  public void loggedIn(Account who) {
    account = who;
    input.limits(CommandLimits.afterLogin(settings.maxMessageSize()));
    connection.idleTimeout(IDLE_AFTER_LOGIN);
  }

  /** Counts a refused password; too many end the session. */
  public void loginFailed() {
    if (++failedLogins >= MAX_FAILED_LOGINS) {
      bye(null, "Too many failed logins");
    }
  }

  /** The selected mailbox, or null. */
  public SelectedMailbox selected() {
    return selected;
  }

  /** Changes the selected mailbox; null selects none. */
  public void select(SelectedMailbox mailbox) {
    selected = mailbox;
    content.clear();
  }

  /** The message that the client reads piece by piece. */
  public ContentCache content() {
    return content;
  }

  /** Whether an extension is on. */
  public boolean enabled(Extension extension) {
    return enabled.contains(extension);
  }

  /** Switches an extension on for the rest of the session; QRESYNC brings CONDSTORE. */
  public void enable(Extension extension) {
    enabled.add(extension);
    if (extension == Extension.QRESYNC) {
      enabled.add(Extension.CONDSTORE);
    }
  }

  /** Invites the client to go on, and waits for its line; null at the end of the connection. */
  public byte[] ask(String invitation, int maxLine) throws IOException {
    out().ascii("+ ").ascii(invitation).crlf();
    return input.nextLine(maxLine);
  }

  /** Waits for a line of the client while others may write; null at the end. */
  public byte[] awaitLine(int maxLine) throws IOException {
    return input.nextLine(maxLine);
  }

  /** Bytes that the client has sent behind the present command. */
  public int pipelined() {
    return reader.buffered();
  }

  /** Goes on over TLS. */
  public void startTls() throws IOException {
    flush();
    connection.startTls();
    reader.restart(connection.in());
    writer.restart(connection.out());
  }
}
