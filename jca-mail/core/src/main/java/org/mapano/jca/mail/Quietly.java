package org.mapano.jca.mail;

import java.io.IOException;

/** Runs closing actions whose failure has no consequence. */
final class Quietly {

  /** A closing action. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  private Quietly() {}

  static void run(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      // What was to be closed is gone already: that is what we wanted.
      System.getLogger(Quietly.class.getName()).log(System.Logger.Level.TRACE, "closing", e);
    }
  }
}
