package org.mapano.bench;

import java.io.IOException;
import java.util.List;

/** A server under measurement, running on 127.0.0.1. */
interface Target extends AutoCloseable {
  /** Name in the report. */
  String name();

  int lmtpPort();

  int imapPort();

  /**
   * Mailboxes that exist, more than {@link Scenarios#MANY_RECIPIENTS}; the address is {@code
   * <user>@example.com}, the password the name.
   */
  List<String> users();

  /** Seconds from the start command until mail could be taken. */
  double startSeconds();

  /** Resident memory in MiB of the server's processes; a database beside it is not counted. */
  long residentMiB() throws IOException;

  /** How many waiting clients it is asked to hold. */
  int idleConnections();

  @Override
  void close() throws IOException;
}
