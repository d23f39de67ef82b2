package org.mapano.cli.stats;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mapano.cli.admin.Action;
import org.mapano.cli.admin.Call;
import org.mapano.cli.admin.UsageException;
import org.mapano.cli.rest.AdminClient;

/** Shows the sessions that work, every second anew, until a key ends it (STATS-02, STATS-03). */
final class Top implements Action {
  private static final int QUIT = 'q';

  private final InputStream keys;
  private final BlockingQueue<Integer> pressed = new LinkedBlockingQueue<>();

  /**
   * @param keys what is typed; its end quits
   */
  Top(InputStream keys) {
    this.keys = keys;
  }

  @Override
  public String purpose() {
    return "Unable to show sessions";
  }

  @Override
  public String object() {
    return null;
  }

  @Override
  public void check() {
    Thread.ofVirtual().start(this::listen);
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.json()) {
      throw new UsageException("--top has no JSON; --sessions has.");
    }
    TopScreen screen = new TopScreen();
    try (Terminal terminal = new Terminal()) {
      Snapshot before = Snapshot.of(server);
      Integer key;
      do {
        Snapshot now = Snapshot.of(server);
        call.out().print(terminal.clear());
        screen.lines(before, now, terminal.height()).forEach(call.out()::println);
        call.out().flush();
        before = now;
        key = pressed.poll(1, TimeUnit.SECONDS);
      } while (key == null || screen.key(key));
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private void listen() {
    try {
      int key;
      while ((key = keys.read()) >= 0) {
        pressed.add(key);
      }
    } catch (IOException e) {
      // the terminal is gone: quit
    }
    pressed.add(QUIT);
  }
}
