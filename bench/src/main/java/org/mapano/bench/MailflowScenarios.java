package org.mapano.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mapano.bench.soap.Mailbox;
import org.mapano.bench.soap.NewMessages;

/** What is measured of the way of mail: rules, sending, quota monitor, purge. */
final class MailflowScenarios {
  private static final String USER = "john";
  private static final int MAIL_SIZE = 1024;
  private static final int CONNECTIONS = 4;
  private static final int SEED = 500;
  private static final int WARMING = 100;
  private static final int AT_ONCE = 50;

  private final MapanoTarget target;
  private final Report report;
  private final Scale scale;

  MailflowScenarios(MapanoTarget target, Report report, Scale scale) {
    this.target = target;
    this.report = report;
    this.scale = scale;
  }

  void run() throws Exception {
    try (Mailbox mailbox = new Mailbox(target.soapPort(), USER);
        AdminCalls admin = new AdminCalls(target.webPort(), target.adminPassword())) {
      for (int rules : new int[] {0, 5, 50}) {
        mailbox.rules(RuleTables.matchingNothing(rules));
        delivery("delivered, " + rules + " rules, mails");
      }
      purge(mailbox, admin);
      monitor(admin);
    }
  }

  private void delivery(String label) throws Exception {
    int count = scale.of(4000);
    load(count / 4);
    report.rate(target, label, load(count));
  }

  private Load.Result load(int count) throws Exception {
    return Load.run(
        CONNECTIONS,
        count,
        () -> {
          LmtpConnection connection = new LmtpConnection(target.lmtpPort());
          return new Load.Operation() {
            @Override
            public void run(int number) throws Exception {
              connection.deliver(List.of(USER + "@example.com"), Samples.plain(MAIL_SIZE, number));
            }

            @Override
            public void close() throws Exception {
              connection.close();
            }
          };
        });
  }

  /**
   * From the moment at which the relay answers the first message until it has the last one: all are
   * submitted before, because submitting is another thing to measure.
   */
  void sending(SinkRelay relay, String label) throws Exception {
    int count = scale.of(2000);
    try (Mailbox mailbox = new Mailbox(target.soapPort(), USER)) {
      // The database may be the one of another run, with other workers.
      String folder = mailbox.createFolder(mailbox.rootFolder(), "For: " + label);
      send(relay, mailbox, folder, Math.max(WARMING, count / 4));
      int connections = relay.connections();
      report.value(target, label, count / send(relay, mailbox, folder, count));
      report.value(
          target,
          label.replace("mails/s", "connections for " + count + " mails"),
          relay.connections() - connections);
    }
  }

  private static double send(SinkRelay relay, Mailbox mailbox, String folder, int count)
      throws Exception {
    int before = relay.taken();
    relay.hold();
    for (int i = 0; i < count; i++) {
      mailbox.submit(mailbox.save(folder, NewMessages.toSend(i)));
    }
    long begin = System.nanoTime();
    relay.release();
    while (relay.taken() < before + count) {
      Thread.sleep(5);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private void purge(Mailbox mailbox, AdminCalls admin) throws Exception {
    int count = scale.of(100_000);
    String seed = mailbox.createFolder(mailbox.rootFolder(), "seed");
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < SEED; i++) {
      messages.add(mailbox.save(seed, NewMessages.small(i)));
    }
    String folder = mailbox.createFolder(mailbox.rootFolder(), "to be purged");
    for (int have = 0; have < count; have += SEED) {
      mailbox.copy(messages, folder);
    }
    mailbox.empty(folder);
    double seconds = admin.task("softdelete-purge?days=0");
    report.value(target, "purge of deleted messages, messages/s", count / seconds);
  }

  /** Users without passwords, whose hashes would take longer than all the rest; each has a mail. */
  private void monitor(AdminCalls admin) throws Exception {
    int count = scale.of(10_000);
    Load.Result made =
        Load.run(
            CONNECTIONS,
            count,
            () ->
                number ->
                    admin.call(
                        "PUT",
                        "users/bench" + number,
                        "{\"email\":\"bench%d@example.com\"}".formatted(number)));
    report.value(target, "users made with their mailboxes/s", made.perSecond());
    try (LmtpConnection connection = new LmtpConnection(target.lmtpPort())) {
      for (int first = 0; first < count; first += AT_ONCE) {
        List<String> recipients =
            IntStream.range(first, Math.min(count, first + AT_ONCE))
                .mapToObj("bench%d@example.com"::formatted)
                .toList();
        connection.deliver(recipients, Samples.plain(MAIL_SIZE, first));
      }
    }
    report.value(target, "quota check of %d users, s".formatted(count), admin.task("quota-check"));
  }
}
