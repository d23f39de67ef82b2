package org.mapano.ejb.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes everything that anybody logs, at the finest level, until it is closed. */
public final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final Logger ours = Logger.getLogger("org.mapano");
  private final Level before = root.getLevel();
  private final Level oursBefore = ours.getLevel();
  private final Handler[] handlers = root.getHandlers();
  private final SimpleFormatter formatter = new SimpleFormatter();
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  /** Begins to listen. */
  public CapturedLog() {
    setLevel(Level.ALL);
    for (Handler handler : handlers) {
      root.removeHandler(handler);
    }
    root.addHandler(this);
    root.setLevel(Level.ALL);
    ours.setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord entry) {
    records.add(entry);
  }

  /** Messages of a logger, in their order. */
  public List<String> of(String logger) {
    return records.stream()
        .filter(entry -> logger.equals(entry.getLoggerName()))
        .map(formatter::formatMessage)
        .toList();
  }

  /** Messages and stack traces of all. */
  public List<String> all() {
    return records.stream().map(this::text).toList();
  }

  private String text(LogRecord entry) {
    StringWriter text = new StringWriter().append(formatter.formatMessage(entry));
    if (entry.getThrown() != null) {
      entry.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    return text.toString();
  }

  /** Something was logged, and no secret is in it, as it is or in Base64. */
  public void assertSilentAbout(String... secrets) {
    assertThat(records).isNotEmpty();
    for (String secret : secrets) {
      String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
      assertThat(all()).noneMatch(text -> text.contains(secret) || text.contains(encoded));
    }
  }

  @Override
  public void flush() {}

  /** Stops listening. */
  @Override
  public void close() {
    root.removeHandler(this);
    for (Handler handler : handlers) {
      root.addHandler(handler);
    }
    root.setLevel(before);
    ours.setLevel(oursBefore);
  }
}
