package org.mapano.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.bench.soap.Mailbox;
import org.mapano.bench.soap.NewMessages;
import org.mapano.bench.soap.OpenedTable;

/** The figures that are known of the original server, and a table of a very large folder. */
final class SoapTables {
  private static final int SUBJECT = 0x0037001F;
  private static final int DATE = 0x0E060040;
  private static final int FLAGS = 0x0E070003;
  private static final int[] THREE = {0x0FFF0102, SUBJECT, DATE};
  private static final int[] SIX = {0x0FFF0102, SUBJECT, DATE, FLAGS, 0x0C1A001F, 0x0E080003};
  private static final int SEED = 500;
  private static final int PAGE = 50;
  private static final int PIECE = 1000;

  private final MapanoTarget target;
  private final Report report;
  private final Scale scale;
  private final Mailbox mailbox;
  private final String root;
  private final List<String> seed = new ArrayList<>();

  SoapTables(MapanoTarget target, Report report, Scale scale, Mailbox mailbox) throws IOException {
    this.target = target;
    this.report = report;
    this.scale = scale;
    this.mailbox = mailbox;
    this.root = mailbox.rootFolder();
  }

  void run() throws Exception {
    String small = mailbox.createFolder(root, "five hundred");
    long begin = System.nanoTime();
    for (int i = 0; i < SEED; i++) {
      seed.add(mailbox.save(small, NewMessages.small(i)));
    }
    report.value(target, "new small messages of one client/s", SEED / (millis(begin) / 1000));
    repeated(
        "500 rows of 3 columns, tableOpen to the last row, ms",
        () -> {
          try (OpenedTable table = mailbox.table(small, THREE)) {
            table.rows(SEED);
          }
        });
    large(scale.of(20_000));
    if (scale == Scale.FULL) {
      large(100_000);
    }
  }

  private void large(int count) throws Exception {
    String folder = mailbox.createFolder(root, count + " messages");
    for (int have = 0; have < count; have += Math.min(SEED, count - have)) {
      mailbox.copy(seed.subList(0, Math.min(SEED, count - have)), folder);
    }
    String of = " of " + count;
    double[] millis =
        repeated(
            "all" + of + " rows, 6 columns, ms",
            () -> {
              try (OpenedTable table = mailbox.table(folder, SIX)) {
                if (table.readAll(PIECE) != count) {
                  throw new IOException("Rows are missing");
                }
              }
            });
    report.value(
        target,
        "all" + of + " rows, 6 columns, rows/s",
        count / (millis[millis.length / 2] / 1000));
    repeated("first 50" + of + " sorted by date, ms", () -> sorted(folder, DATE));
    repeated("first 50" + of + " sorted by subject, ms", () -> sorted(folder, SUBJECT));
    repeated(
        "first 50" + of + ", unread, ms",
        () -> {
          try (OpenedTable table = mailbox.table(folder, SIX)) {
            table.restrict(FLAGS, 0);
            table.rows(PAGE);
          }
        });
  }

  private void sorted(String folder, int tag) throws IOException {
    try (OpenedTable table = mailbox.table(folder, SIX)) {
      table.sortDown(tag);
      table.rows(PAGE);
    }
  }

  /** Something that is timed. */
  private interface Work {
    void run() throws Exception;
  }

  private double[] repeated(String label, Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    report.value(target, label + " (first)", millis(begin));
    double before = Processes.processorMillis(target.pid());
    double[] millis = new double[scale.repetitions() * 3];
    for (int i = 0; i < millis.length; i++) {
      begin = System.nanoTime();
      work.run();
      millis[i] = millis(begin);
    }
    double spent = Processes.processorMillis(target.pid()) - before;
    Arrays.sort(millis);
    report.value(target, label + " (median)", millis[millis.length / 2]);
    report.value(target, label + " (processor)", spent / millis.length);
    return millis;
  }

  private static double millis(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
