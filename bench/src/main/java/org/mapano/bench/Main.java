package org.mapano.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code ./mapano bench [soap|mailflow] [--quick|--part=N] [h2] [mariadb] [dovecot]}: measures the
 * servers named, all by default, one after the other, and prints a table. With {@code soap} it is
 * MAPI in SOAP that is measured, with {@code mailflow} rules, sending and periodic work ({@code
 * mailflow sending} is that alone), otherwise delivery and IMAP.
 */
public final class Main {
  private static final String PART = "--part=";

  private Main() {}

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    List<String> wanted = new ArrayList<>(List.of(arguments));
    Scale scale = scale(wanted);
    if (wanted.remove("soap")) {
      measureOn(wanted, scale, Main::runSoap);
      return;
    }
    if (wanted.remove("mailflow")) {
      boolean all = !wanted.remove("sending");
      measureOn(
          wanted,
          scale,
          (name, database, report, size) -> runMailflow(name, database, report, size, all));
      return;
    }
    if (wanted.isEmpty()) {
      wanted.addAll(List.of("h2", "mariadb", "dovecot"));
    }
    List<String> users =
        IntStream.rangeClosed(1, Scenarios.MANY_RECIPIENTS + 2)
            .mapToObj("u%02d"::formatted)
            .toList();
    Report report = new Report();
    System.out.println(machine());
    for (String name : wanted) {
      measure(name, users, report, scale);
    }
    report.print();
  }

  private static Scale scale(List<String> wanted) {
    if (wanted.remove("--quick")) {
      return Scale.QUICK;
    }
    for (String option : List.copyOf(wanted)) {
      if (option.startsWith(PART)) {
        wanted.remove(option);
        return Scale.part(Integer.parseInt(option.substring(PART.length())));
      }
    }
    return Scale.FULL;
  }

  /** Measures one server on a database. */
  private interface Measurement {
    void run(String name, List<String> database, Report report, Scale scale) throws Exception;
  }

  /** Measures the servers named, or both, one after the other. */
  private static void measureOn(List<String> named, Scale scale, Measurement measurement)
      throws Exception {
    Report report = new Report();
    System.out.println(machine());
    for (String name : named.isEmpty() ? List.of("h2", "mariadb") : named) {
      switch (name) {
        case "h2" -> measurement.run("mapano on H2", List.of(), report, scale);
        case "mariadb" -> {
          try (MariaDbProcess database = new MariaDbProcess()) {
            measurement.run("mapano on MariaDB", database.launchOptions(), report, scale);
          }
        }
        default -> throw new IllegalArgumentException("Unknown server " + name);
      }
    }
    report.print();
  }

  /** Twice, because the number of workers is an option. */
  private static void runMailflow(
      String name, List<String> database, Report report, Scale scale, boolean all)
      throws Exception {
    try (SinkRelay relay = new SinkRelay()) {
      for (int workers : new int[] {8, 1}) {
        List<String> options = new ArrayList<>(database);
        options.add("-Dmapano.spooler.smtp_server=127.0.0.1");
        options.add("-Dmapano.spooler.smtp_port=" + relay.port());
        options.add("-Dmapano.spooler.max_threads=" + workers);
        try (MapanoTarget target = new MapanoTarget(name, List.of(), options)) {
          MailflowScenarios scenarios = new MailflowScenarios(target, report, scale);
          scenarios.sending(relay, "sent, " + workers + " workers, mails/s");
          if (all && workers > 1) {
            scenarios.run();
          }
        }
      }
    }
  }

  private static void runSoap(String name, List<String> database, Report report, Scale scale)
      throws Exception {
    List<String> options = new ArrayList<>(database);
    // Sessions that were begun by the socket file wait by TCP.
    options.add("-Dmapano.server.session_ip_check=no");
    try (MapanoTarget target = new MapanoTarget(name, List.of(), options)) {
      new SoapScenarios(target, report, scale).run();
    }
  }

  private static void measure(String name, List<String> users, Report report, Scale scale)
      throws Exception {
    switch (name) {
      case "h2" -> run(new MapanoTarget("mapano on H2", users, List.of()), report, scale);
      case "mariadb" -> {
        try (MariaDbProcess database = new MariaDbProcess()) {
          run(
              new MapanoTarget("mapano on MariaDB", users, database.launchOptions()),
              report,
              scale);
        }
      }
      case "dovecot" -> {
        if (DovecotTarget.available()) {
          run(new DovecotTarget(users), report, scale);
        } else {
          System.out.println("dovecot: not measured, needs root and its packages");
        }
      }
      default -> throw new IllegalArgumentException("Unknown server " + name);
    }
  }

  private static void run(Target target, Report report, Scale scale) throws Exception {
    try (target) {
      new Scenarios(target, report, scale).run();
    }
  }

  private static String machine() throws IOException {
    String model = "unknown processor";
    for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
      if (line.startsWith("model name")) {
        model = line.substring(line.indexOf(':') + 1).trim();
      }
    }
    return "Machine: "
        + Runtime.getRuntime().availableProcessors()
        + " x "
        + model
        + ", Java "
        + Runtime.version();
  }
}
