package org.mapano.gateway.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.ejb.users.UserAccount;
import org.mapano.gateway.testing.BulkClient;
import org.mapano.gateway.testing.MailServer;
import org.mapano.mapi.io.ByteSource;

/**
 * What reading a large mailbox costs: time, statements and memory of single commands, printed. Not
 * part of the usual run: {@code mvn -pl gateway -am test -Dtest=ReadingCostTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dmapano.excludedMeasurements=none
 * -Dmapano.surefire.argLine=-Xmx512m}; {@code -Dmapano.scale} is the number of messages (5,000),
 * {@code -Dmapano.scale.database} is h2 or mariadb, {@code -Dmapano.scale.only} a pattern of the
 * commands to measure.
 */
@Tag("scale")
class ReadingCostTest {
  private static final int MESSAGES = Integer.getInteger("mapano.scale", 5_000);
  private static final int REPETITIONS = Integer.getInteger("mapano.scale.repetitions", 9);
  private static final boolean MARIADB =
      System.getProperty("mapano.scale.database", "h2").equals("mariadb");
  private static final Pattern ONLY = Pattern.compile(System.getProperty("mapano.scale.only", ""));
  private static final int DIFFERENT = 500;
  private static final int WRITES = 3;

  @TempDir private Path directory;

  private MailServer server;
  private BulkClient client;
  private StoreSession session;
  private long inbox;

  @Test
  void ofALargeMailbox() throws IOException {
    TestDatabase database = MARIADB ? TestDatabase.mariaDb() : TestDatabase.h2();
    try (MailServer running = new MailServer(database, directory)) {
      server = running;
      UserAccount user = running.newUser();
      deliver(user);
      client = BulkClient.connect(running.imap());
      client.run("LOGIN " + user.login() + " " + MailServer.PASSWORD);
      fill();
      read();
      write();
      bodies();
    }
  }

  private void deliver(UserAccount user) {
    session = server.as(user);
    long store = server.store().stores().ofUser(user.id()).orElseThrow().id();
    inbox = server.store().stores().specialFolders(store).inbox();
    for (int i = 0; i < DIFFERENT; i++) {
      server.delivery().file(session, inbox, mail(i), null, 0, Set.of());
    }
  }

  private static ByteSource mail(int number) {
    String mail =
        """
        Date: Sun, %02d Nov 2026 %02d:%02d:00 +0100
        From: "Sender %d" <sender%d@example.com>
        To: Reader <reader@example.com>, second@example.com
        Subject: %s number %d of the year
        Message-ID: <%d.scale@example.com>

        %s
        """
            .formatted(
                1 + number % 30,
                number % 24,
                number * 7 % 60,
                number % 40,
                number % 40,
                number % 3 == 0 ? "Re: answer" : "report",
                number % 170,
                number,
                "Some words that fill a line of a mail.\n".repeat(18));
    return ByteSource.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private void fill() throws IOException {
    client.run("SELECT INBOX");
    long begin = System.nanoTime();
    long before = statements();
    for (int have = DIFFERENT; have < MESSAGES; have = Math.min(MESSAGES, have * 2)) {
      client.run("COPY 1:" + Math.min(have, MESSAGES - have) + " INBOX");
      client.run("NOOP");
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%-38s %10.0f messages/s, %d statements%n",
        "COPY to " + MESSAGES, (MESSAGES - DIFFERENT) / seconds, statements() - before);
  }

  private void read() throws IOException {
    measure(REPETITIONS, "SELECT INBOX");
    String some = "1:" + Math.min(500, MESSAGES);
    measure(REPETITIONS, "FETCH 1:* (UID FLAGS)");
    measure(REPETITIONS, "FETCH " + some + " (FLAGS ENVELOPE)");
    measure(REPETITIONS, "FETCH " + some + " (BODYSTRUCTURE)");
    measure(REPETITIONS, "FETCH " + some + " (BODY.PEEK[HEADER])");
    measure(REPETITIONS, "FETCH " + some + " (BODY.PEEK[])");
    measure(REPETITIONS, "SEARCH UNSEEN");
    measure(REPETITIONS, "SEARCH SUBJECT \"number 7\"");
    measure(REPETITIONS, "SORT (REVERSE DATE) UTF-8 ALL");
    measure(REPETITIONS, "SORT (SUBJECT) UTF-8 ALL");
    measure(REPETITIONS, "THREAD REFERENCES UTF-8 ALL");
  }

  private void write() throws IOException {
    measure(
        WRITES, "STORE 1:500 +FLAGS.SILENT (\\Flagged)", "STORE 1:500 -FLAGS.SILENT (\\Flagged)");
    client.run("CREATE other");
    measure(WRITES, "COPY 1:500 other");
    measure(WRITES, "MOVE 1:500 other");
  }

  private void bodies() throws IOException {
    client.run("SELECT INBOX");
    int messages = server.index().state(session, inbox).messages();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    long statements = statements();
    long before = client.received();
    client.run("UID FETCH 1:* (BODY[])");
    double seconds = (System.nanoTime() - begin) / 1e9;
    long bytes = client.received() - before;
    assertThat(bytes).isGreaterThan(messages * 700L);
    System.out.printf(
        "%-38s %10.0f messages/s, %.1f MB/s, %d statements, peak heap %d MiB of %d MiB%n",
        "UID FETCH 1:" + messages + " (BODY[])",
        messages / seconds,
        bytes / seconds / 1e6,
        statements() - statements,
        peakHeap() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** More than was ever used together: each pool had its peak at another time. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Runs commands in turn and prints what they took. */
  private void measure(int repetitions, String... commands) throws IOException {
    if (!ONLY.matcher(commands[0]).find()) {
      return;
    }
    long statements = statements();
    double first = timed(commands[0]);
    long atFirst = statements() - statements;
    statements = statements();
    double computing = computing();
    double[] millis = new double[repetitions];
    for (int i = 0; i < repetitions; i++) {
      millis[i] = timed(commands[(i + 1) % commands.length]);
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-38s first %8.2f ms, median %8.2f ms, computing %8.2f ms; statements %3d, then %3d%n",
        commands[0],
        first,
        millis[repetitions / 2],
        (computing() - computing) / repetitions,
        atFirst,
        (statements() - statements) / repetitions);
  }

  /** Processor time of this process, client included, and of the database server. */
  private static double computing() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.children())
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toNanos)
            .sum()
        / 1e6;
  }

  private double timed(String command) throws IOException {
    long begin = System.nanoTime();
    client.run(command);
    return (System.nanoTime() - begin) / 1e6;
  }

  private long statements() {
    return server.store().database().statements();
  }
}
