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
    mails.put("bare line ends", HEAD.replace("\r\n", "\n") + "X: a\rb\n\nx\ry\n");
    mails.put("NUL", HEAD.replace("me", "me\0") + "X\0Y: \0\r\n\r\n\0\0\r\n");
    mails.put(
        "letters beyond the base plane",
        HEAD.replace("me", "me \ud83d\ude00") + "\r\n\ud83d\ude00\r\n");
    mails.put(
        "long names",
        HEAD
            + "Content-Type: application/x; name=\""
            + "../".repeat(30_000)
            + "etc/passwd\"\r\nMessage-ID: <"
            + "i".repeat(90_000)
            + ">\r\nReferences: "
            + "<r@x> ".repeat(20_000)
            + "\r\nThread-Topic: "
            + "t".repeat(90_000)
            + "\r\n\r\nx\r\n");
    mails.put(
        "many parameters",
        HEAD
            + IntStream.range(0, 20_000)
                .mapToObj(i -> "; name*" + i + "*=%FF%FE")
                .collect(Collectors.joining("", "Content-Type: text/plain", "\r\n\r\nx\r\n")));
    mails.put(
        "encoded words", HEAD + "Comments: " + "=?utf-8?Q?=F0=9F?= ".repeat(30_000) + "\r\n\r\nx");
    mails.put("comments in comments", "Cc: " + "(".repeat(50_000) + "\r\n" + HEAD + "\r\nx\r\n");
    mails.put("groups in groups", "Cc: " + "g:".repeat(50_000) + ";\r\n" + HEAD + "\r\nx\r\n");
    mails.put(
        "reply to many",
        "Reply-To: " + "a@x.example,".repeat(20_000) + "b\r\n" + HEAD + "\r\nx\r\n");
    mails.put(
        "impossible dates",
        HEAD
            + "Date: Mon, 99 Foo 99999 99:99:99 +9999\r\nExpiry-Time: never\r\n"
            + "Received: ; Sat, 1 Jan 0001 00:00:00 -9959\r\n\r\nx\r\n");
    mails.put(
        "a boundary without end",
        HEAD
            + "Content-Type: multipart/mixed; boundary=\""
            + "-".repeat(5_000)
            + "\"\r\n\r\n--\r\nx");
    mails.put(
        "report about many",
        HEAD
            + "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nx\r\n"
            + "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            + "Final-Recipient: rfc822; a@example.net\r\nAction: failed\r\n\r\n".repeat(5_000)
            + "--b--\r\n");
    mails.put(
        "report about itself",
        (HEAD
                + "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\n\r\n\r\n--b\r\n"
                + "Content-Type: message/rfc822\r\n\r\n")
            .repeat(40));
    mails.put(
        "signed nothing",
        HEAD
            + "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b"
            + "\r\n\r\n--b--\r\n");
    return mails;
  }

  @Test
  void addressesCostNoStatementEach() {
    assertThat(statements(1_700) - statements(700)).isLessThan(100);
  }

  private long statements(int addresses) {
    String cc =
        IntStream.range(0, addresses)
            .mapToObj(i -> "a" + i + "@example.net")
            .collect(Collectors.joining(",\r\n ", "Cc: ", "\r\n\r\nx\r\n"));
    long before = store.database().statements();
    assertThat(deliver(HEAD + cc, john).values()).containsOnly(DeliveryResult.DELIVERED);
    return store.database().statements() - before;
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
