package org.mapano.ejb.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.notify.StoreEvent.Kind;

class EventBusTest {
  private final EventBus bus = new EventBus();

  @AfterEach
  void stop() {
    bus.stop();
  }

  private static StoreEvent event(long folderId, long change) {
    return new StoreEvent(Kind.MESSAGE_CREATED, 1, folderId, 99, change);
  }

  /** Waits until everything published so far has been told. */
  private static void drain(EventBus bus) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    try (StoreEvents.Subscription end = bus.onFolder(-1, event -> told.countDown())) {
      bus.publish(event(-1, 0));
      assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void listenersHearTheirFolderOrStoreInOrder() throws Exception {
    List<Long> folder = new CopyOnWriteArrayList<>();
    List<Long> store = new CopyOnWriteArrayList<>();
    List<Long> all = new CopyOnWriteArrayList<>();
    bus.onFolder(5, event -> folder.add(event.changeNumber()));
    bus.onStore(1, event -> store.add(event.changeNumber()));
    bus.onStore(0, event -> all.add(event.changeNumber()));
    bus.publish(event(5, 10));
    bus.publish(event(6, 11));
    bus.publish(event(5, 12));
    bus.publish(new StoreEvent(Kind.FOLDER_CHANGED, 2, 7, 7, 13));
    drain(bus);
    assertThat(folder).containsExactly(10L, 12L);
    assertThat(store).startsWith(10L, 11L, 12L).doesNotContain(13L);
    assertThat(all).startsWith(10L, 11L, 12L, 13L);
  }

  @Test
  void closedSubscriptionsHearNothingMoreAndOthersStay() throws Exception {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    StoreEvents.Subscription one = bus.onFolder(5, event -> first.incrementAndGet());
    bus.onFolder(5, event -> second.incrementAndGet());
    one.close();
    one.close();
    bus.publish(event(5, 1));
    drain(bus);
    assertThat(first).hasValue(0);
    assertThat(second).hasValue(1);
  }

  @Test
  void whoHasPublishedCanWaitUntilItIsTold() {
    AtomicInteger heard = new AtomicInteger();
    bus.onFolder(5, event -> heard.incrementAndGet());
    for (int i = 1; i <= 1000; i++) {
      bus.publish(event(5, i));
      bus.settle();
      assertThat(heard).hasValue(i);
    }
    bus.settle();
  }

  @Test
  void whatWasDoneTogetherIsToldBeforeAnybodyElseIsServed() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    CountDownLatch seen = new CountDownLatch(1);
    AtomicInteger settled = new AtomicInteger();
    bus.onFolder(
        5,
        event -> {
          if (heard.incrementAndGet() == 1) {
            Thread.ofVirtual()
                .start(() -> {
                  bus.settle();
                  settled.set(heard.get());
                  seen.countDown();
                });
          }
        });
    bus.publish(IntStream.range(0, 500).mapToObj(i -> event(5, i)).toList());
    assertThat(seen.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(settled).hasValue(500);
  }

  @Test
  void aFailingListenerHindersNobody() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    bus.onFolder(
        5,
        event -> {
          throw new IllegalStateException("broken listener of a test");
        });
    bus.onFolder(5, event -> heard.incrementAndGet());
    bus.publish(event(5, 1));
    bus.publish(event(5, 2));
    drain(bus);
    assertThat(heard).hasValue(2);
  }

  @Test
  void publishingDoesNotWaitForListenersAndFloodsAreMerged() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch merged = new CountDownLatch(1);
    List<StoreEvent> heard = new ArrayList<>();
    bus.onFolder(
        5,
        event -> {
          await(release);
          heard.add(event);
          if (event.kind() == Kind.MESSAGES_CHANGED) {
            merged.countDown();
          }
        });
    int flood = EventBus.MAX_WAITING + 1000;
    for (int i = 1; i <= flood; i++) {
      bus.publish(event(5, i));
    }
    release.countDown();
    assertThat(merged.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(heard.size()).isLessThan(flood);
    assertThat(heard.getLast()).isEqualTo(new StoreEvent(Kind.MESSAGES_CHANGED, 1, 5, 0, flood));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void manyThreadsPublishAndManyListenWithoutLoss() throws Exception {
    int folders = 10_000;
    AtomicInteger heard = new AtomicInteger();
    for (long folder = 1; folder <= folders; folder++) {
      bus.onFolder(folder, event -> heard.incrementAndGet());
    }
    List<Thread> publishers = new ArrayList<>();
    for (int worker = 0; worker < 4; worker++) {
      publishers.add(
          Thread.ofPlatform()
              .start(() -> {
                for (long folder = 1; folder <= folders; folder++) {
                  bus.publish(event(folder, folder));
                }
              }));
    }
    for (Thread publisher : publishers) {
      publisher.join();
    }
    drain(bus);
    assertThat(heard).hasValue(4 * folders);
  }

  @Test
  void aWatcherIsWokenOnceUntilItLooks() throws Exception {
    AtomicInteger woken = new AtomicInteger();
    try (FolderWatch watch = new FolderWatch(bus, 5, woken::incrementAndGet)) {
      assertThat(watch.take()).isFalse();
      bus.publish(event(5, 1));
      bus.publish(event(5, 2));
      drain(bus);
      assertThat(woken).hasValue(1);
      assertThat(watch.take()).isTrue();
      assertThat(watch.take()).isFalse();
      bus.publish(event(5, 3));
      drain(bus);
      assertThat(woken).hasValue(2);
    }
    bus.publish(event(5, 4));
    drain(bus);
    assertThat(woken).hasValue(2);
  }

  /** Two nodes joined back to back. */
  private static final class Wire implements EventTransport {
    private Wire other;
    private Consumer<StoreEvent> receiver;

    @Override
    public void send(StoreEvent event) {
      other.receiver.accept(event);
    }

    @Override
    public void connect(Consumer<StoreEvent> consumer) {
      receiver = consumer;
    }
  }

  @Test
  void aTransportCarriesEventsToOtherNodesOnce() throws Exception {
    Wire here = new Wire();
    Wire there = new Wire();
    here.other = there;
    there.other = here;
    EventBus one = new EventBus(here);
    EventBus two = new EventBus(there);
    try {
      AtomicInteger heardHere = new AtomicInteger();
      AtomicInteger heardThere = new AtomicInteger();
      one.onFolder(5, event -> heardHere.incrementAndGet());
      two.onFolder(5, event -> heardThere.incrementAndGet());
      one.publish(event(5, 1));
      drain(one);
      drain(two);
      assertThat(heardHere).hasValue(1);
      assertThat(heardThere).hasValue(1);
    } finally {
      one.stop();
      two.stop();
    }
  }
}
