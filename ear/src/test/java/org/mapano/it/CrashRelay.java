package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relay that outlives the server. It takes some mails, reads those that come next and leaves the
 * sender without an answer; later it turns everybody away, and in the end it takes all. A mail
 * counts as taken when the relay has decided to say so, like one that a real relay has written
 * down.
 */
final class CrashRelay implements AutoCloseable {
  private static final Pattern SUBJECT = Pattern.compile("(?m)^Subject: (.*)$");

  /** What it does with a mail or a connection that comes. */
  private enum Mood {
    TAKES_SOME,
    TURNS_AWAY,
    TAKES_ALL
  }

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, List<String>> taken = new HashMap<>();
  private final Map<String, String> unanswered = new HashMap<>();
  private final Set<String> toAnswer = new HashSet<>();
  private int left;
  private Mood mood = Mood.TAKES_SOME;

  /**
   * @param some how many mails it takes before it leaves the sender waiting
   */
  CrashRelay(int some) throws IOException {
    left = some;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Waits until so many mails were read whose sender waits for the answer. */
  synchronized Set<String> awaitUnanswered(int count) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (unanswered.size() < count) {
      assertThat(System.nanoTime()).as("the time of mails at the relay").isLessThan(end);
      wait(TimeUnit.SECONDS.toMillis(1));
    }
    return Set.copyOf(unanswered.keySet());
  }

  /** Says 250 for a mail whose sender waits for it. */
  synchronized void answer(String subject) throws InterruptedException {
    toAnswer.add(subject);
    notifyAll();
    while (!taken.containsKey(subject)) {
      wait(TimeUnit.SECONDS.toMillis(1));
    }
  }

  /** Those who wait get no answer any more, and nobody else gets in. */
  synchronized void turnAway() {
    mood = Mood.TURNS_AWAY;
    notifyAll();
  }

  /** From now on everything is taken. */
  synchronized void takeAll() {
    mood = Mood.TAKES_ALL;
    notifyAll();
  }

  /** Contents that were taken, by subject; more than one when a mail came more than once. */
  synchronized Map<String, List<String>> taken() {
    Map<String, List<String>> copy = new HashMap<>();
    taken.forEach((subject, contents) -> copy.put(subject, List.copyOf(contents)));
    return copy;
  }

  /** Contents that were read and got no answer, by subject. */
  synchronized Map<String, String> unanswered() {
    return Map.copyOf(unanswered);
  }

  private synchronized Mood mood() {
    return mood;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      OutputStream out = client.getOutputStream();
      if (mood() == Mood.TURNS_AWAY) {
        say(out, "421 4.3.2 closed");
        return;
      }
      say(out, "220 relay.example.net");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("QUIT")) {
          say(out, "221 2.0.0 bye");
          return;
        }
        if (line.equals("DATA")) {
          say(out, "354 go on");
          String content = content(in);
          if (!take(content)) {
            return;
          }
        }
        say(out, "250 2.0.0 fine");
      }
    } catch (IOException gone) {
      // The server was killed.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String content(BufferedReader in) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("The content ended in the middle");
      }
      content.append(line).append("\r\n");
    }
    return content.toString();
  }

  /** Whether the sender is told that the mail was taken; returns once that is decided. */
  private synchronized boolean take(String content) throws InterruptedException {
    Matcher subject = SUBJECT.matcher(content);
    assertThat(subject.find()).as(content).isTrue();
    String name = subject.group(1);
    if (mood == Mood.TAKES_SOME && left == 0) {
      unanswered.put(name, content);
      notifyAll();
      while (mood == Mood.TAKES_SOME && !toAnswer.contains(name)) {
        wait();
      }
      if (!toAnswer.remove(name)) {
        return false;
      }
      unanswered.remove(name);
    } else if (mood == Mood.TURNS_AWAY) {
      return false;
    } else {
      left--;
    }
    taken.computeIfAbsent(name, any -> new ArrayList<>()).add(content);
    notifyAll();
    return true;
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    turnAway();
    socket.close();
  }
}
