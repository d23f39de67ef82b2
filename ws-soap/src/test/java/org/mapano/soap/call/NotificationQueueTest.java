package org.mapano.soap.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.type.Notification;

class NotificationQueueTest {
  private final NotificationQueue queue = new NotificationQueue();

  @Test
  void whatWaitsIsAnsweredAtOnceAndOnce() {
    queue.add(notification(1));
    queue.add(notification(2));
    assertThat(queue.fetch(7).join()).containsExactly(notification(1), notification(2));
    assertThat(queue.fetch(7)).isNotDone();
  }

  @Test
  void whoeverWaitsIsAnsweredByTheFirstThatComes() {
    CompletableFuture<List<Notification>> fetch = queue.fetch(7);
    assertThat(fetch).isNotDone();
    queue.add(notification(1));
    assertThat(fetch.join()).containsExactly(notification(1));
  }

  @Test
  void aSecondFetchTakesOver() {
    CompletableFuture<List<Notification>> first = queue.fetch(7);
    CompletableFuture<List<Notification>> second = queue.fetch(7);
    assertCode(first, ErrorCode.NOT_FOUND);
    queue.add(notification(1));
    assertThat(second.join()).containsExactly(notification(1));
  }

  @Test
  void theEndOfASessionEndsItsWaitingOnly() {
    CompletableFuture<List<Notification>> ended = queue.fetch(7);
    CompletableFuture<List<Notification>> other = queue.fetch(8);
    queue.end(7);
    assertCode(ended, ErrorCode.END_OF_SESSION);
    queue.add(notification(1));
    assertThat(other.join()).containsExactly(notification(1));
  }

  @Test
  void aFetchThatEndedByItselfGetsNothing() {
    queue.fetch(7).complete(List.of());
    queue.add(notification(1));
    assertThat(queue.fetch(7).join()).containsExactly(notification(1));
  }

  @Test
  void theOldestAreLostWhenNobodyFetches() {
    for (int i = 0; i <= NotificationQueue.CAPACITY; i++) {
      queue.add(notification(i));
    }
    List<Notification> kept = queue.fetch(7).join();
    assertThat(kept).hasSize(NotificationQueue.CAPACITY);
    assertThat(kept.getFirst()).isEqualTo(notification(1));
  }

  private static void assertCode(CompletableFuture<?> fetch, ErrorCode code) {
    assertThatThrownBy(fetch::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            StoreException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private static Notification notification(long connection) {
    return new Notification(connection, 4, null, null, null, null);
  }
}
