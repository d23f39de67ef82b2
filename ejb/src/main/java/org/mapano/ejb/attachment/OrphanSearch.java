package org.mapano.ejb.attachment;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Transactions;

/**
 * Finds files of the layout {@link FilePlaces} that no row of {@code singleinstances} owns: what a
 * crash between writing and committing leaves behind. Files that look newer than an hour are left
 * alone, because the transaction they belong to may still be running.
 */
final class OrphanSearch {
  private static final Duration GRACE = Duration.ofHours(1);
  private static final int BATCH = 500;
  private static final Pattern NAME = Pattern.compile("(\\d{1,10})(\\.gz)?(\\.deleted|\\.new)?");

  private final FilePlaces places;
  private final InstanceCatalogue catalogue;
  private final Clock clock;

  OrphanSearch(FilePlaces places, Transactions transactions, Clock clock) {
    this.places = places;
    this.catalogue = new InstanceCatalogue(transactions);
    this.clock = clock;
  }

  private record Found(Path file, long instanceId, long size, String state) {}

  /**
   * Looks at every file.
   *
   * @param repair whether to remove orphans and to give owned files their proper names back
   * @param progress hears after every directory what has been found so far
   */
  OrphanReport run(boolean repair, Consumer<OrphanReport> progress) throws IOException {
    OrphanReport report = OrphanReport.NONE;
    for (int first = 0; first < places.firstLevel(); first++) {
      for (int second = 0; second < places.secondLevel(); second++) {
        report = report.plus(directory(places.directory(first, second), repair));
        progress.accept(report);
      }
    }
    return report;
  }

  private OrphanReport directory(Path directory, boolean repair) throws IOException {
    Instant newest = clock.instant().minus(GRACE);
    OrphanReport report = OrphanReport.NONE;
    List<Found> batch = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
          continue;
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()
            && attributes.lastModifiedTime().toInstant().isBefore(newest)) {
          batch.add(
              new Found(file, Long.parseLong(name.group(1)), attributes.size(), name.group(3)));
        }
        if (batch.size() == BATCH) {
          report = report.plus(judge(batch, repair));
          batch.clear();
        }
      }
    }
    return report.plus(judge(batch, repair));
  }

  private OrphanReport judge(List<Found> files, boolean repair) throws IOException {
    Set<Long> owned =
        catalogue.owned(files.stream().map(Found::instanceId).collect(Collectors.toSet()));
    long orphans = 0;
    long bytes = 0;
    long restored = 0;
    for (Found found : files) {
      boolean unfinished = ".new".equals(found.state());
      if (unfinished || !owned.contains(found.instanceId())) {
        orphans++;
        bytes += found.size();
        if (repair) {
          Files.deleteIfExists(found.file());
        }
      } else if (found.state() != null) {
        restored++;
        if (repair) {
          restore(found.file());
        }
      }
    }
    return new OrphanReport(files.size(), orphans, bytes, restored);
  }

  private static void restore(Path renamed) throws IOException {
    String name = renamed.getFileName().toString();
    Path proper =
        renamed.resolveSibling(name.substring(0, name.length() - FilePlaces.DELETED.length()));
    if (!Files.exists(proper)) {
      Files.move(renamed, proper);
    }
  }
}
