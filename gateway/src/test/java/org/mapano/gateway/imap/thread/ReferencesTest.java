package org.mapano.gateway.imap.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.summary.ThreadFacts;

class ReferencesTest {
  private static ThreadedMessage message(int number, String subject, String... references) {
    boolean reply = subject.startsWith("re:");
    return new ThreadedMessage(
        number,
        new ThreadFacts(
            "id" + number,
            List.of(references),
            reply ? subject.substring(3) : subject,
            reply,
            number * 1000L));
  }

  private static String threads(ThreadAlgorithm algorithm, ThreadedMessage... messages) {
    ResponseBuffer out = new ResponseBuffer();
    ThreadWriter.write(out, algorithm.thread(List.of(messages)));
    return out.toString().trim();
  }

  private static String references(ThreadedMessage... messages) {
    return threads(new References(), messages);
  }

  @Test
  void nothingMakesNoThread() {
    assertThat(references()).isEqualTo("* THREAD");
  }

  @Test
  void followsReferences() {
    assertThat(
            references(
                message(1, "a"),
                message(2, "b"),
                message(3, "re:a", "id1"),
                message(4, "re:a", "id1", "id3"),
                message(5, "re:a", "id1")))
        .isEqualTo("* THREAD (1 (3 4)(5))(2)");
  }

  @Test
  void keepsThePlaceOfMissingMessages() {
    assertThat(references(message(1, "x", "gone"), message(2, "y", "gone")))
        .isEqualTo("* THREAD ((1)(2))");
    assertThat(references(message(1, "x", "gone"))).isEqualTo("* THREAD (1)");
    assertThat(references(message(1, "a"), message(2, "re:a", "id1", "gone")))
        .isEqualTo("* THREAD (1 2)");
  }

  @Test
  void joinsEqualSubjects() {
    assertThat(references(message(1, "a"), message(2, "re:a"))).isEqualTo("* THREAD (1 2)");
    assertThat(references(message(1, "a"), message(2, "a"))).isEqualTo("* THREAD ((1)(2))");
    assertThat(references(message(1, "re:a"), message(2, "a"))).isEqualTo("* THREAD (2 1)");
    assertThat(references(message(1, "a"), message(2, "a"), message(3, "a")))
        .isEqualTo("* THREAD ((1)(2)(3))");
    assertThat(references(message(1, ""), message(2, ""))).isEqualTo("* THREAD (1)(2)");
  }

  @Test
  void joinsSubjectsWithThreadsOfMissingMessages() {
    assertThat(references(message(1, "a", "gone"), message(2, "re:a", "gone"), message(3, "a")))
        .isEqualTo("* THREAD ((1)(2)(3))");
    assertThat(
            references(
                message(1, "a", "gone"),
                message(2, "a", "gone"),
                message(3, "a", "lost"),
                message(4, "a", "lost")))
        .isEqualTo("* THREAD ((1)(2)(3)(4))");
  }

  @Test
  void survivesLoops() {
    assertThat(references(message(1, "a", "id1"))).isEqualTo("* THREAD (1)");
    assertThat(references(message(1, "a", "id2"), message(2, "b", "id1")))
        .isEqualTo("* THREAD (2 1)");
    assertThat(references(message(1, "a", "x", "y", "x"), message(2, "b", "y", "x")))
        .contains("1")
        .contains("2");
  }

  @Test
  void keepsMessagesWithTheSameId() {
    ThreadedMessage twin =
        new ThreadedMessage(2, new ThreadFacts("id1", List.of(), "b", false, 2000));
    assertThat(references(message(1, "a"), twin, message(3, "re:a", "id1")))
        .isEqualTo("* THREAD (1 3)(2)");
  }

  @Test
  void writesDeepThreadsWithoutRecursion() {
    List<ThreadedMessage> chain = new ArrayList<>();
    chain.add(message(1, "a"));
    for (int i = 2; i <= 5000; i++) {
      chain.add(message(i, "re:a", "id" + (i - 1)));
    }
    assertThat(references(chain.toArray(ThreadedMessage[]::new)))
        .startsWith("* THREAD (1 2 3 ")
        .endsWith(" 4999 5000)");
  }

  @Test
  void orderedSubjectIsFlat() {
    assertThat(
            threads(
                new OrderedSubject(),
                message(3, "re:a"),
                message(1, "a"),
                message(2, "b"),
                message(4, "re:a", "id3")))
        .isEqualTo("* THREAD (1 (3)(4))(2)");
  }
}
