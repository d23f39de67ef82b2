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
 * Finds holders of the layout {@link HashedFilesStorage} whose instance has no owner. Holders of
 * other servers that share the directories are left alone.
 */
final class HolderSearch {
  private static final Duration GRACE = Duration.ofHours(1);
  private static final int BATCH = 500;

  /** What to do with a holder without owner. */
  @FunctionalInterface
  interface Removal {
    /** Takes the holder away, and the content with the last one. */
    void release(HashPlace place, long instanceId);
  }

  private final Path root;
  private final Pattern name;
  private final InstanceCatalogue catalogue;
  private final Clock clock;
  private final List<Found> batch = new ArrayList<>();
  private OrphanReport report = OrphanReport.NONE;

  HolderSearch(Path root, String prefix, Transactions transactions, Clock clock) {
    this.root = root;
    this.name = Pattern.compile(Pattern.quote(prefix) + "(\\d{1,10})");
    this.catalogue = new InstanceCatalogue(transactions);
    this.clock = clock;
  }

  private record Found(HashPlace place, long instanceId, long size) {}

  /**
   * Looks at every holder.
   *
   * @param removal null only counts
   * @param progress hears after every directory what has been found so far
   */
  OrphanReport run(Removal removal, Consumer<OrphanReport> progress) throws IOException {
    Instant newest = clock.instant().minus(GRACE);
    try (DirectoryStream<Path> firsts = Files.newDirectoryStream(root, "??")) {
      for (Path first : firsts) {
        try (DirectoryStream<Path> seconds = Files.newDirectoryStream(first, "??")) {
          for (Path second : seconds) {
            places(second, newest, removal);
            progress.accept(report);
          }
        }
      }
    }
    judge(removal);
    return report;
  }

  private void places(Path second, Instant newest, Removal removal) throws IOException {
    try (DirectoryStream<Path> places = Files.newDirectoryStream(second)) {
      for (Path directory : places) {
        Path holders = directory.resolve("holder");
        if (Files.isDirectory(holders)) {
          holders(directory, holders, newest);
        }
        if (batch.size() >= BATCH) {
          judge(removal);
        }
      }
    }
  }

  private void holders(Path directory, Path holders, Instant newest) throws IOException {
    Path content = directory.resolve("content");
    long size = Files.exists(content) ? Files.size(content) : 0;
    HashPlace place = new HashPlace(root.relativize(directory).toString().replace('\\', '/'));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(holders)) {
      for (Path holder : files) {
        Matcher matcher = name.matcher(holder.getFileName().toString());
        boolean old =
            Files.readAttributes(holder, BasicFileAttributes.class)
                .lastModifiedTime()
                .toInstant()
                .isBefore(newest);
        if (matcher.matches() && old) {
          batch.add(new Found(place, Long.parseLong(matcher.group(1)), size));
        }
      }
    }
  }

  private void judge(Removal removal) {
    Set<Long> owned =
        catalogue.owned(batch.stream().map(Found::instanceId).collect(Collectors.toSet()));
    long orphans = 0;
    long bytes = 0;
    for (Found found : batch) {
      if (!owned.contains(found.instanceId())) {
        orphans++;
        bytes += found.size();
        if (removal != null) {
          removal.release(found.place(), found.instanceId());
        }
      }
    }
    report = report.plus(new OrphanReport(batch.size(), orphans, bytes, 0));
    batch.clear();
  }
}
