package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aLoneCallerWorksAtOnce() {
    new Gathering<Integer>(1, 10, done::add).run(List.of(1, 2));
    assertThat(done).containsExactly(List.of(1, 2));
  }

  @Test
  void gatheredPiecesAreDoneTogether() throws Exception {
    comeWhileOneWorks(100, List.of(1), List.of(2), List.of(3));
    assertThat(done).containsExactly(List.of(0), List.of(1, 2, 3));
  }

  @Test
  void noMoreThanTheMostAreDoneTogetherAndNobodysPiecesAreDivided() throws Exception {
    comeWhileOneWorks(3, List.of(1, 1), List.of(2, 2), List.of(3, 3));
    assertThat(done).containsExactly(List.of(0), List.of(1, 1), List.of(2, 2), List.of(3, 3));
  }

  /** One caller works with piece 0 until the others have come, in their order. */
  @SafeVarargs
  private void comeWhileOneWorks(int most, List<Integer>... later) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Gathering<Integer> gathering =
        new Gathering<>(
            1,
            most,
            pieces -> {
              begun.countDown();
              await(goOn);
              done.add(pieces);
            });
    List<Thread> callers = new ArrayList<>();
    callers.add(Thread.ofVirtual().start(() -> gathering.run(List.of(0))));
    await(begun);
    for (List<Integer> pieces : later) {
      Thread caller = Thread.ofPlatform().start(() -> gathering.run(pieces));
      callers.add(caller);
      awaitWaiting(caller);
    }
    goOn.countDown();
    for (Thread caller : callers) {
      caller.join();
    }
  }

  @Test
  void aFailureReachesTheCallerAndTheNextGoesOn() {
    Gathering<Integer> gathering =
        new Gathering<>(
            1,
            10,
            pieces -> {
              if (pieces.contains(1)) {
                throw new IllegalStateException("broken");
              }
              done.add(pieces);
            });
    assertThatThrownBy(() -> gathering.run(List.of(1))).hasMessage("broken");
    gathering.run(List.of(2));
    assertThat(done).containsExactly(List.of(2));
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
