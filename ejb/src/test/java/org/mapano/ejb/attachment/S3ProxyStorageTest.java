package org.mapano.ejb.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.attachment.s3.S3ProxyServer;

/** The storage in a bucket of a server that others wrote; each test has a prefix of its own. */
class S3ProxyStorageTest extends AttachmentStorageContract {
  private static final AtomicInteger TESTS = new AtomicInteger();

  @TempDir static Path directory;

  private static S3ProxyServer server;

  private final String prefix = "attachments-" + TESTS.incrementAndGet();

  @BeforeAll
  static void start() throws IOException {
    server = new S3ProxyServer(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  AttachmentStorage open() {
    return new ObjectStorage(server.bucket(), prefix);
  }

  @Override
  boolean empty() throws IOException {
    return !server.listing().contains("<Key>" + prefix + "/");
  }
}
