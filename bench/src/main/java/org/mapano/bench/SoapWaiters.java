package org.mapano.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.bench.soap.Answers;
import org.mapano.bench.soap.Mailbox;
import org.mapano.bench.soap.SoapConnection;

/** Clients that wait for notifications, each with a session of its own. */
final class SoapWaiters {
  private static final int CLIENTS = 10_000;
  private static final int WARM = 50;

  private final MapanoTarget target;
  private final Report report;
  private final Scale scale;

  SoapWaiters(MapanoTarget target, Report report, Scale scale) {
    this.target = target;
    this.report = report;
    this.scale = scale;
  }

  void run() throws Exception {
    int count = scale.of(CLIENTS);
    List<SoapConnection> waiting = new ArrayList<>();
    try (SoapConnection local = SoapConnection.to(target.socket())) {
      for (int i = 0; i < WARM; i++) {
        waiting.add(waiter(session(local)));
      }
      List<String> sessions = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        sessions.add(session(local));
      }
      long memory = target.residentMiB();
      int threads = Processes.threads(target.pid());
      for (String session : sessions) {
        waiting.add(waiter(session));
      }
      report.value(target, "waiting clients", count);
      report.value(target, "threads more for them", Processes.threads(target.pid()) - threads);
      report.value(target, "memory for them, MiB", target.residentMiB() - memory);
    } finally {
      for (SoapConnection connection : waiting) {
        connection.close();
      }
    }
  }

  /** The server believes its own machine who is there, so that no password is checked. */
  private static String session(SoapConnection local) throws IOException {
    return Answers.value(local.call(Mailbox.logon("SYSTEM")), "ulSessionId");
  }

  private SoapConnection waiter(String session) throws IOException {
    SoapConnection connection = SoapConnection.to(target.soapPort());
    connection.begin(
        "<ns:notifyGetItems><ulSessionId>" + session + "</ulSessionId></ns:notifyGetItems>");
    return connection;
  }
}
