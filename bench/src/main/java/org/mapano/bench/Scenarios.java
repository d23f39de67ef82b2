package org.mapano.bench;

import java.util.List;

/** What is measured, in the order of running; each leaves its mails for the next. */
final class Scenarios {
  private static final int SMALL = 1024;
  private static final int PLAIN = 4 * 1024;
  private static final int LARGE = 200 * 1024;

  /** Recipients of a mail to many. */
  static final int MANY_RECIPIENTS = 20;

  private static final int WINDOW = 500;

  private final Target target;
  private final Report report;
  private final Scale scale;

  Scenarios(Target target, Report report, Scale scale) {
    this.target = target;
    this.report = report;
    this.scale = scale;
  }

  void run() throws Exception {
    report.value(target, "start-up, s", target.startSeconds());
    report.value(target, "resident after start, MiB", target.residentMiB());
    warmUp();
    deliveries();
    fetches();
    largeFolder();
    idle();
    report.value(target, "resident at the end, MiB", target.residentMiB());
  }

  private void warmUp() throws Exception {
    deliver(4, scale.of(2000), SMALL, false, 1);
    deliver(1, scale.of(100), LARGE, true, 1);
  }

  private void deliveries() throws Exception {
    lmtp("LMTP 1 KB, 4 connections", 4, scale.of(2000), SMALL, false, 1);
    lmtp("LMTP 4 KB, 1 connection", 1, scale.of(1000), PLAIN, false, 1);
    lmtp("LMTP 4 KB, 8 connections", 8, scale.of(2000), PLAIN, false, 1);
    lmtp("LMTP 200 KB attachment, 1 connection", 1, scale.of(200), LARGE, true, 1);
    lmtp("LMTP 200 KB attachment, 8 connections", 8, scale.of(400), LARGE, true, 1);
    lmtp("LMTP 4 KB to 20 recipients, 1 connection", 1, scale.of(100), PLAIN, false, 20);
    lmtp("LMTP 4 KB to 20 recipients, 8 connections", 8, scale.of(200), PLAIN, false, 20);
    lmtp("LMTP 200 KB to 20 recipients, 1 connection", 1, scale.of(50), LARGE, true, 20);
  }

  private void lmtp(
      String label, int connections, int count, int size, boolean attachment, int recipients)
      throws Exception {
    Load.Result result = deliver(connections, count, size, attachment, recipients);
    report.rate(target, label + ", mails", result);
  }

  private Load.Result deliver(
      int connections, int count, int size, boolean attachment, int recipients) throws Exception {
    List<String> users = target.users();
    return Load.run(
        connections,
        count,
        () -> {
          LmtpConnection connection = new LmtpConnection(target.lmtpPort());
          return new Load.Operation() {
            @Override
            public void run(int number) throws Exception {
              byte[] mail =
                  attachment ? Samples.withAttachment(size, number) : Samples.plain(size, number);
              List<String> to =
                  recipients == MANY_RECIPIENTS
                      ? users.stream().limit(MANY_RECIPIENTS).map(Scenarios::address).toList()
                      : List.of(address(users.get(number % MANY_RECIPIENTS)));
              connection.deliver(to, mail);
            }

            @Override
            public void close() throws Exception {
              connection.close();
            }
          };
        });
  }

  private static String address(String user) {
    return user + "@example.com";
  }

  private void fetches() throws Exception {
    String user = target.users().get(MANY_RECIPIENTS);
    try (LmtpConnection connection = new LmtpConnection(target.lmtpPort())) {
      for (int i = 0; i < 4 * scale.of(WINDOW); i++) {
        connection.deliver(List.of(address(user)), Samples.plain(SMALL, i));
      }
    }
    try (ImapConnection imap = new ImapConnection(target.imapPort()).login(user, user)) {
      imap.run("SELECT INBOX");
      int count = scale.of(WINDOW);
      String window = "1:" + count;
      repeated(
          imap,
          "FETCH " + count + " envelopes + flags, ms",
          "FETCH " + window + " (FLAGS ENVELOPE)");
      repeated(imap, "FETCH " + count + " headers, ms", "FETCH " + window + " (BODY.PEEK[HEADER])");
      repeated(imap, "FETCH " + count + " bodies, ms", "FETCH " + window + " (BODY.PEEK[])");
      long before = imap.received();
      long begin = System.nanoTime();
      int messages = imap.run("FETCH 1:* (BODY.PEEK[])");
      double seconds = (System.nanoTime() - begin) / 1e9;
      report.value(target, "FETCH all bodies, messages/s", messages / seconds);
      report.value(
          target, "FETCH all bodies, MB/s", (imap.received() - before) / seconds / 1_000_000);
    }
  }

  private void repeated(ImapConnection imap, String label, String command) throws Exception {
    double first = timed(imap, command);
    double[] millis = new double[scale.repetitions()];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = timed(imap, command);
    }
    java.util.Arrays.sort(millis);
    report.value(target, label + " (first)", first);
    report.value(target, label + " (median)", millis[millis.length / 2]);
  }

  private static double timed(ImapConnection imap, String command) throws Exception {
    long begin = System.nanoTime();
    imap.run(command);
    return (System.nanoTime() - begin) / 1e6;
  }

  private void largeFolder() throws Exception {
    int count = scale.of(100_000);
    String user = target.users().get(MANY_RECIPIENTS + 1);
    try (ImapConnection imap = new ImapConnection(target.imapPort()).login(user, user)) {
      imap.run("CREATE large");
      byte[][] mails = new byte[16][];
      for (int i = 0; i < mails.length; i++) {
        mails[i] = Samples.plain(SMALL, i);
      }
      long begin = System.nanoTime();
      int seed = scale.of(1000);
      for (int i = 0; i < seed; i++) {
        imap.append("large", mails[i % mails.length]);
      }
      report.value(target, "APPEND 1 KB, 1 connection, messages/s", seed / seconds(begin));
      imap.run("SELECT large");
      begin = System.nanoTime();
      for (int have = seed; have < count; have = Math.min(count, have * 2)) {
        imap.run("COPY 1:" + Math.min(have, count - have) + " large");
        imap.run("NOOP");
      }
      report.value(target, "COPY to " + count + ", messages/s", (count - seed) / seconds(begin));
    }
    try (ImapConnection imap = new ImapConnection(target.imapPort()).login(user, user)) {
      report.value(target, "SELECT " + count + ", first, ms", timed(imap, "SELECT large"));
      imap.run("UNSELECT");
      repeated(imap, "SELECT " + count + ", ms", "SELECT large");
      repeated(imap, "FETCH FLAGS of all, ms", "FETCH 1:* (UID FLAGS)");
      repeated(imap, "SEARCH UNSEEN, ms", "SEARCH UNSEEN");
      repeated(imap, "SEARCH SUBJECT, ms", "SEARCH SUBJECT \"number 7\"");
      repeated(imap, "SORT (REVERSE DATE), ms", "SORT (REVERSE DATE) UTF-8 ALL");
      repeated(imap, "SORT (SUBJECT), ms", "SORT (SUBJECT) UTF-8 ALL");
    }
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private void idle() throws Exception {
    int count = scale.of(target.idleConnections());
    long before = target.residentMiB();
    ImapConnection[] connections = new ImapConnection[count];
    List<String> users = target.users();
    try {
      for (int i = 0; i < count; i++) {
        String user = users.get(i % MANY_RECIPIENTS);
        connections[i] = new ImapConnection(target.imapPort()).login(user, user);
        connections[i].run("SELECT INBOX");
        connections[i].idle();
      }
      report.value(target, "IDLE connections", count);
      report.value(target, "memory for them, MiB", target.residentMiB() - before);
    } finally {
      for (ImapConnection connection : connections) {
        if (connection != null) {
          connection.close();
        }
      }
    }
  }
}
