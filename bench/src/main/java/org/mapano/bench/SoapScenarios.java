package org.mapano.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mapano.bench.soap.Mailbox;
import org.mapano.bench.soap.NewMessages;
import org.mapano.bench.soap.OpenedTable;
import org.mapano.bench.soap.SoapConnection;

/** What is measured of MAPI in SOAP, each with few and with many connections. */
final class SoapScenarios {
  /** Columns of lists of messages: subject, sender, time, flags, size and what identifies them. */
  static final int[] TEN_COLUMNS = {
    0x0FFF0102, 0x0037001F, 0x0C1A001F, 0x0E060040, 0x0E070003,
    0x0E080003, 0x0FF60102, 0x001A001F, 0x0E1B000B, 0x30080040
  };

  private static final String USER = "john";
  private static final int MESSAGES = 500;
  private static final int LEAST_TURNS = 2;

  private final MapanoTarget target;
  private final Report report;
  private final Scale scale;

  SoapScenarios(MapanoTarget target, Report report, Scale scale) {
    this.target = target;
    this.report = report;
    this.scale = scale;
  }

  void run() throws Exception {
    try (Mailbox own = open()) {
      String folder = own.createFolder(own.rootFolder(), "bench");
      List<String> messages = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        messages.add(own.save(folder, NewMessages.whole(i)));
      }
      String sync = own.synchronise(folder);
      for (int connections : new int[] {1, 8, 64}) {
        rates(connections, own, folder, messages, sync);
      }
      new SoapTables(target, report, scale, own).run();
    }
    new SoapWaiters(target, report, scale).run();
    report.value(target, "resident at the end, MiB", target.residentMiB());
  }

  private Mailbox open() throws IOException {
    return new Mailbox(target.soapPort(), USER);
  }

  /** One operation of an open mailbox. */
  private interface Step {
    void run(Mailbox mailbox, int number) throws Exception;
  }

  private void rates(
      int connections, Mailbox own, String folder, List<String> messages, String sync)
      throws Exception {
    measure("HTTP without SOAP", connections, 4000, (mailbox, number) -> mailbox.bare());
    measure(
        "getServerBehavior",
        connections,
        4000,
        (mailbox, number) -> mailbox.call("getServerBehavior", ""));
    measureCalls(
        "logon",
        connections,
        400,
        () -> {
          SoapConnection connection = SoapConnection.to(target.soapPort());
          return closing(connection, number -> connection.call(Mailbox.logon(USER)));
        });
    measure(
        "loadObject",
        connections,
        2000,
        (mailbox, number) -> mailbox.load(messages.get(number % MESSAGES)));
    rows(connections, folder, 50, 1000);
    rows(connections, folder, MESSAGES, 200);
    String target = own.createFolder(own.rootFolder(), "saved " + connections);
    measure(
        "saveObject, 40 properties, 3 recipients, 20 KB",
        connections,
        500,
        (mailbox, number) -> mailbox.save(target, NewMessages.whole(number)));
    measure(
        "getChanges of 500 messages", connections, 200, (mailbox, number) -> mailbox.changes(sync));
  }

  private void rows(int connections, String folder, int rows, int count) throws Exception {
    Load.Result result =
        measureCalls(
            "tableQueryRows of " + rows + " rows, 10 columns",
            connections,
            count,
            () -> {
              Mailbox mailbox = open();
              OpenedTable table = mailbox.table(folder, TEN_COLUMNS);
              return closing(
                  mailbox,
                  number -> {
                    table.beginning();
                    table.rows(rows);
                  });
            });
    report.value(
        target, "the same, " + connections + " connections, rows/s", rows * result.perSecond());
  }

  private void measure(String label, int connections, int count, Step step) throws Exception {
    measureCalls(
        label,
        connections,
        count,
        () -> {
          Mailbox mailbox = open();
          return closing(mailbox, number -> step.run(mailbox, number));
        });
  }

  /** What a connection repeats. */
  private interface Repeated {
    void run(int number) throws Exception;
  }

  private static Load.Operation closing(AutoCloseable connection, Repeated repeated) {
    return new Load.Operation() {
      @Override
      public void run(int number) throws Exception {
        repeated.run(number);
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }

  private Load.Result measureCalls(
      String label, int connections, int full, Callable<Load.Operation> open) throws Exception {
    int count = Math.max(LEAST_TURNS * connections, scale.of(full));
    Load.run(connections, Math.max(connections, count / 4), open);
    double before = Processes.processorMillis(target.pid());
    Load.Result result = Load.run(connections, count, open);
    double spent = Processes.processorMillis(target.pid()) - before;
    report.rate(target, label + ", " + connections + " connections, calls", result);
    report.value(
        target, label + ", " + connections + " connections, processor ms/call", spent / count);
    return result;
  }
}
