package org.mapano.web.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mapano.ejb.delivery.HandedMail;

/**
 * What became of a mail.
 *
 * @param results for each recipient, in order
 */
public record DeliveryView(List<Result> results) {
  /**
   * For one recipient.
   *
   * @param recipient as it was asked for
   * @param status delivered, expired, over-quota, refused, unknown, ambiguous or temporary-failure
   */
  public record Result(String recipient, String status) {}

  static DeliveryView of(Map<String, HandedMail.Status> results) {
    return new DeliveryView(
        results.entrySet().stream()
            .map(entry ->
                new Result(
                    entry.getKey(),
                    entry.getValue().name().toLowerCase(Locale.ROOT).replace('_', '-')))
            .toList());
  }
}
