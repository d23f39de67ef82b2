package org.mapano.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.overview.StatisticMoment;

/**
 * Numbers as they were.
 *
 * @param rows the numbers, the newest first
 */
@Schema(name = "StatisticMoments")
public record StatisticMoments(List<Row> rows) {
  /**
   * A number.
   *
   * @param taken when, in ISO form
   * @param server which server it is about
   * @param name what it is
   * @param value the number
   */
  public record Row(String taken, String server, String name, long value) {}

  static StatisticMoments of(List<StatisticMoment> moments) {
    return new StatisticMoments(
        moments.stream()
            .map(moment ->
                new Row(moment.taken().toString(), moment.server(), moment.name(), moment.amount()))
            .toList());
  }
}
