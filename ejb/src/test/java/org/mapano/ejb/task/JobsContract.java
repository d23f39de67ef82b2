package org.mapano.ejb.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.OpenWrites;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.TxWork;
import org.mapano.ejb.testing.BeforeWriting;
import org.mapano.ejb.testing.TestDatabase;

/** Jobs of several nodes on every supported database. */
abstract class JobsContract {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TaskKind KIND = TaskKind.QUOTA_CHECK;

  private final Instant now = Instant.now();
  private TestDatabase database;
  private JobCalendar first;
  private JobCalendar second;

  abstract TestDatabase open();

  @BeforeEach
  void prepare() {
    database = open();
    first = new JobCalendar(database.transactions());
    second = new JobCalendar(database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void oneNodeClaimsWhatIsDue() {
    assertThat(first.claim(KIND, HOUR, now)).isFalse();
    assertThat(second.claim(KIND, HOUR, now.plus(Duration.ofMinutes(59)))).isFalse();
    Instant due = now.plus(HOUR);
    assertThat(second.claim(KIND, HOUR, due)).isTrue();
    assertThat(first.claim(KIND, HOUR, due)).isFalse();
    Instant next = due.plus(HOUR);
    assertThat(first.claim(KIND, HOUR, next)).as("while it still runs elsewhere").isFalse();
    second.ended(KIND, due, due.plusSeconds(5));
    assertThat(first.claim(KIND, HOUR, next)).isTrue();
  }

  @Test
  void jobOfANodeThatDiedIsTakenOver() {
    first.claim(KIND, HOUR, now);
    assertThat(first.claim(KIND, HOUR, now.plus(HOUR))).isTrue();
    assertThat(second.claim(KIND, HOUR, now.plus(Duration.ofHours(12)))).isFalse();
    Instant later = now.plus(Duration.ofHours(14));
    assertThat(second.claim(KIND, HOUR, later)).isTrue();
    first.ended(KIND, now.plus(HOUR), later);
    assertThat(first.claim(KIND, HOUR, later.plus(HOUR)))
        .as("the first was only slow, and the second runs still")
        .isFalse();
  }

  @Test
  void twoNodesMayWriteAJobDownAtOnce() throws Exception {
    CountDownLatch looked = new CountDownLatch(2);
    JobCalendar both =
        new JobCalendar(
            new BeforeWriting(
                database.transactions(),
                () -> {
                  looked.countDown();
                  await(looked);
                }));
    FutureTask<Boolean> other = new FutureTask<>(() -> both.claim(KIND, HOUR, now));
    new Thread(other).start();
    assertThat(both.claim(KIND, HOUR, now)).isFalse();
    assertThat(other.get(60, TimeUnit.SECONDS)).isFalse();
    assertThat(first.claim(KIND, HOUR, now.plus(HOUR))).isTrue();
  }

  @Test
  void claimIsGivenBackWhenTheJobWasStartedByHandMeanwhile() throws InterruptedException {
    Tasks tasks = new Tasks();
    CountDownLatch end = new CountDownLatch(1);
    first.claim(KIND, HOUR, now);
    JobCalendar slow =
        new JobCalendar(
            new AfterWriting(() -> {
              if (tasks.all().isEmpty()) {
                tasks.start(
                    KIND,
                    progress -> {
                      await(end);
                      return Map.of();
                    });
              }
            }));
    Jobs jobs = new Jobs(List.of(job(HOUR, progress -> Map.of())), slow, tasks);
    jobs.startDue(now.plus(HOUR));
    end.countDown();
    awaitEnd(tasks);
    assertThat(tasks.all()).hasSize(1);
    assertThat(second.claim(KIND, HOUR, now.plus(HOUR.multipliedBy(2)))).isTrue();
  }

  /** Transactions after which something else happens. */
  private final class AfterWriting implements Transactions {
    private final Runnable action;

    AfterWriting(Runnable action) {
      this.action = action;
    }

    @Override
    public <T> T write(TxWork<T> work) {
      T result = database.transactions().write(work);
      action.run();
      return result;
    }

    @Override
    public <T> T read(TxWork<T> work) {
      return database.transactions().read(work);
    }

    @Override
    public OpenWrites openWrites() {
      return database.transactions().openWrites();
    }
  }

  @Test
  void jobThatEndsWithAnErrorKeepsNoOtherFromRunning() throws InterruptedException {
    Tasks tasks = new Tasks();
    tasks.start(
        KIND,
        progress -> {
          throw new StackOverflowError("for the test");
        });
    awaitEnd(tasks);
    assertThat(tasks.all()).singleElement().returns(TaskState.FAILED, Task::state);
  }

  @Test
  void dueJobRunsAsTaskAndShowsWhatItCounts() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger runs = new AtomicInteger();
    Tasks tasks = new Tasks();
    Jobs jobs =
        new Jobs(
            List.of(
                job(
                    HOUR,
                    progress -> {
                      runs.incrementAndGet();
                      progress.counted(Map.of("seen", 1L));
                      begun.countDown();
                      await(end);
                      return Map.of("seen", 2L);
                    }),
                job(Duration.ZERO, progress -> Map.of("never", (long) runs.addAndGet(100)))),
            first,
            tasks);
    jobs.startDue(now);
    assertThat(tasks.all()).isEmpty();
    jobs.startDue(now.plus(HOUR));
    await(begun);
    assertThat(tasks.all()).singleElement().returns(Map.of("seen", 1L), Task::counts);
    jobs.startDue(now.plus(HOUR.multipliedBy(2)));
    assertThatThrownBy(() -> tasks.start(KIND, progress -> Map.of()))
        .isInstanceOf(StoreException.class);
    end.countDown();
    long id = tasks.all().getFirst().id();
    awaitEnd(tasks);
    assertThat(tasks.find(id).orElseThrow())
        .returns(TaskState.DONE, Task::state)
        .returns(Map.of("seen", 2L), Task::counts);
    assertThat(runs).hasValue(1);
  }

  @Test
  void jobThatFailsIsDueAgain() throws InterruptedException {
    Tasks tasks = new Tasks();
    CountDownLatch runs = new CountDownLatch(2);
    PeriodicJob failing =
        job(
            HOUR,
            progress -> {
              runs.countDown();
              throw new IllegalStateException("for the test");
            });
    Jobs jobs = new Jobs(List.of(failing), first, tasks);
    jobs.startDue(now);
    jobs.startDue(now.plus(HOUR));
    awaitEnd(tasks);
    assertThat(tasks.all()).singleElement().returns(TaskState.FAILED, Task::state);
    jobs.startDue(now.plus(HOUR.multipliedBy(2)));
    await(runs);
    awaitEnd(tasks);
  }

  private static void awaitEnd(Tasks tasks) throws InterruptedException {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (tasks.isRunning(KIND) && System.nanoTime() < limit) {
      Thread.sleep(2);
    }
    assertThat(tasks.isRunning(KIND)).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static PeriodicJob job(Duration interval, TaskWork work) {
    return new PeriodicJob() {
      @Override
      public TaskKind kind() {
        return KIND;
      }

      @Override
      public Duration interval() {
        return interval;
      }

      @Override
      public Map<String, Long> run(Progress progress) {
        return work.run(progress);
      }
    };
  }
}
