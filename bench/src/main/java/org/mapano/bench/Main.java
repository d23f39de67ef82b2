package org.mapano.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Temporary entry. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    List<String> users = IntStream.rangeClosed(1, 20).mapToObj("u%02d"::formatted).toList();
    Report report = new Report();
    try (Target target = new DovecotTarget(users)) {
      new Scenarios(target, report, Scale.FULL).run();
    }
    report.print();
  }
}
