package org.mapano.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.testing.TestDatabase;

class DatabaseThreadsTest {
  private final DatabaseThreads threads = new DatabaseThreads("test-database-");

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void failuresAreThrownAsTheyAre() {
    assertThatThrownBy(() ->
            threads.run(() -> {
              throw StoreException.notFound("x");
            }))
        .isInstanceOf(StoreException.class);
    assertThatThrownBy(() ->
            threads.run(() -> {
              throw new StackOverflowError();
            }))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void transactionsOfVirtualThreadsRunOnPlatformThreadsAlsoNestedOnes() throws Exception {
    try (TestDatabase database = TestDatabase.h2()) {
      CompletableFuture<Boolean> virtual = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() ->
              virtual.complete(
                  database
                      .transactions()
                      .write(tx -> {
                        Thread outer = Thread.currentThread();
                        return outer.isVirtual()
                            || database
                                .transactions()
                                .read(inner -> Thread.currentThread() != outer);
                      })));
      assertThat(virtual.get()).isFalse();
    }
  }
}
