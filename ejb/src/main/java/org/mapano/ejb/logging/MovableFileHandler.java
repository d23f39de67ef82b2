package org.mapano.ejb.logging;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.logging.ErrorManager;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.FileHandler;

/** A file that may be moved away or removed at any time: the next line begins a new one. */
final class MovableFileHandler extends FileHandler {
  private final Path path;
  private Object opened;

  /**
   * Opens the file.
   *
   * @throws IOException when it cannot be written
   */
  MovableFileHandler(Path path, ExtFormatter lines) throws IOException {
    this.path = path;
    setFormatter(lines);
    setEncoding(StandardCharsets.UTF_8.name());
    setAppend(true);
    setAutoFlush(true);
    open();
  }

  @Override
  protected void preWrite(ExtLogRecord entry) {
    if (Objects.equals(opened, present())) {
      return;
    }
    try {
      open();
    } catch (FileNotFoundException gone) {
      reportError("The log cannot be opened again", gone, ErrorManager.OPEN_FAILURE);
    }
  }

  private void open() throws FileNotFoundException {
    setFile(path.toFile());
    opened = present();
  }

  /** Which file stands at the path; null for none. */
  private Object present() {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    } catch (IOException none) {
      return null;
    }
  }
}
