package org.mapano.ejb.logging;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;

/**
 * Hands entries to the application server's log, with what clients sent in them made harmless: it
 * writes messages as they are.
 */
final class ContainerLines extends ExtHandler {
  private final Logger root;

  ContainerLines(LogContext context) {
    root = context.getLogger("");
  }

  @Override
  protected void doPublish(ExtLogRecord entry) {
    ExtLogRecord harmless = new ExtLogRecord(entry);
    harmless.setMessage(
        String.join("\n", LogText.lines(entry)), ExtLogRecord.FormatStyle.NO_FORMAT);
    harmless.setThrown(null);
    for (var handler : root.getHandlers()) {
      if (handler.isLoggable(harmless)) {
        handler.publish(harmless);
      }
    }
  }
}
