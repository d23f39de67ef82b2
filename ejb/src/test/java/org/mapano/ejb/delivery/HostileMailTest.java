package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mapano.ejb.delivery.StoredRules.ENABLED;
import static org.mapano.ejb.delivery.StoredRules.contains;
import static org.mapano.ejb.delivery.StoredRules.move;
import static org.mapano.ejb.delivery.StoredRules.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.mapi.prop.Tags;

/** Mail that is made to do harm arrives, is sorted and answered like any other. */
class HostileMailTest extends DeliveryTestBase {
  private static final String HEAD =
      "From: Sender <sender@example.net>\r\nTo: john@example.com\r\nSubject: sort me\r\n";

  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }

  private static Map<String, String> hostile() {
    Map<String, String> mails = new LinkedHashMap<>();
    mails.put("many fields", "X-Bomb: b\r\n".repeat(50_000) + HEAD + "\r\nx\r\n");
    mails.put("a long field", HEAD + "X-Bomb: " + "b".repeat(2 << 20) + "\r\n\r\nx\r\n");
    mails.put("no body", HEAD);
    mails.put("no header", "\r\nsort me\r\n");
    mails.put("nothing", "");
    mails.put(
        "many addresses",
        HEAD
            + IntStream.range(0, 1_500)
                .mapToObj(i -> "a" + i + "@example.net")
                .collect(Collectors.joining(",\r\n ", "Cc: ", "\r\n\r\nx\r\n")));
    mails.put(
        "many parts",
        HEAD
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(5_000)
            + "--b--\r\n");
    mails.put(
        "deep parts",
        HEAD
            + IntStream.range(0, 500)
                .mapToObj(i ->
                    "Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n")
                .collect(Collectors.joining())
            + "\r\nx\r\n");
    mails.put(
        "mails in mails",
        (HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(500) + "\r\nx\r\n");
    mails.put(
        "unknown charsets",
        HEAD.replace("sort me", "=?no-such-charset?B?////?= sort me")
            + "Content-Type: text/plain; charset=no-such-charset\r\n\r\n\u00ff\u00fe\r\n");
    mails.put(
        "broken encodings",
        HEAD
            + "Content-Type: text/html; charset=utf-7\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "!!!=\u0000=?=\r\n");
    mails.put(
        "broken TNEF",
        HEAD
            + "Content-Type: application/ms-tnef\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + "eJ8+IgAAAAAAAAAA\r\n");
    return mails;
  }

  @Test
  void allOfItArrivesAndNothingElseSuffers() {
    long filtered = folders(john).notes();
    absent(john, "", "Away");
    rules(
        john,
        rule(1, ENABLED, contains(Tags.PR_SUBJECT, "sort me"), move(entryId(filtered))),
        rule(2, ENABLED, contains(Tags.PR_BODY, "no such text"), move(entryId(filtered))));
    int count = 0;
    for (Map.Entry<String, String> mail : hostile().entrySet()) {
      assertThat(deliver(mail.getValue(), john).values())
          .as(mail.getKey())
          .containsOnly(DeliveryResult.DELIVERED);
      count++;
      assertThat(index(john, inbox(john)).count() + index(john, filtered).count())
          .as(mail.getKey())
          .isEqualTo(count);
    }
    assertThat(index(john, filtered).count()).isGreaterThanOrEqualTo(8);
  }
}
