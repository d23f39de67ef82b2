package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises 1 and 2: however the server ended, what got a 250 is there once and readable, and what
 * was submitted leaves once; twice only what the relay took at the very moment.
 */
abstract class CrashContract {
  private static final int CRASHES = 2;
  private static final int STREAMS = 4;
  private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <(\\d+)\\.crash@");

  @TempDir Path directory;

  abstract MapanoServer start(Path data, String... options) throws Exception;

  @Test
  void nothingAcknowledgedIsLostOrDoubled() throws Exception {
    Set<Integer> acknowledged = new TreeSet<>();
    Random random = new Random();
    AtomicInteger numbers = new AtomicInteger();
    try (CrashSending sending = new CrashSending();
        MapanoServer server = start(directory.resolve("data"), sending.options())) {
      sending.submit(server);
      acknowledged.addAll(
          streamUntilKilled(server, numbers, random.nextInt(2500), sending::answerOne));
      sending.pause();
      for (int crash = 1; crash < CRASHES; crash++) {
        server.start();
        acknowledged.addAll(streamUntilKilled(server, numbers, random.nextInt(2500), () -> {}));
      }
      sending.goOn();
      server.start();
      assertThat(acknowledged).isNotEmpty();
      Map<Integer, Integer> found = found(server);
      for (Integer number : acknowledged) {
        assertThat(found).as("acknowledged mail " + number).containsEntry(number, 1);
      }
      assertThat(found.values()).allMatch(count -> count == 1);
      assertThat(found.keySet()).allMatch(number -> number <= numbers.get());
      sending.verify(server);
    }
  }

  /** What happens just before the server is killed. */
  private interface LastThing {
    void run() throws Exception;
  }

  private static Set<Integer> streamUntilKilled(
      MapanoServer server, AtomicInteger numbers, int millis, LastThing last) throws Exception {
    List<LmtpStream> streams = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      String recipient = i % 2 == 0 ? "john@example.com" : "mary@example.com";
      LmtpStream stream = new LmtpStream(server.lmtpPort(), recipient, numbers);
      streams.add(stream);
      threads.add(Thread.ofPlatform().start(stream));
    }
    awaitFirst(streams);
    Thread.sleep(millis);
    last.run();
    server.kill();
    Set<Integer> acknowledged = new TreeSet<>();
    for (int i = 0; i < STREAMS; i++) {
      threads.get(i).join();
      acknowledged.addAll(streams.get(i).acknowledged());
    }
    return acknowledged;
  }

  /** Waits until any mail is acknowledged: a slow machine takes its time for the first. */
  private static void awaitFirst(List<LmtpStream> streams) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (streams.stream().allMatch(stream -> stream.acknowledged().isEmpty())) {
      assertThat(System.nanoTime()).as("the time of the first acknowledgement").isLessThan(end);
      Thread.sleep(10);
    }
  }

  /** How often each number is in the two mailboxes; every body is read and compared. */
  private Map<Integer, Integer> found(MapanoServer server) throws Exception {
    Path script = Path.of(System.getProperty("mapano.home"), "ear/src/test/python/dump_inbox.py");
    Map<Integer, Integer> found = new HashMap<>();
    for (String user : List.of("john", "mary")) {
      String dump =
          Tool.output(
              directory,
              "python3",
              script.toString(),
              Integer.toString(server.imapPort()),
              user,
              user);
      for (String mail : dump.split("\u0001")) {
        Matcher id = MESSAGE_ID.matcher(mail);
        if (id.find()) {
          int number = Integer.parseInt(id.group(1));
          assertThat(mail).endsWith(LmtpStream.mail(number));
          found.merge(number, 1, Integer::sum);
        }
      }
    }
    return found;
  }
}
