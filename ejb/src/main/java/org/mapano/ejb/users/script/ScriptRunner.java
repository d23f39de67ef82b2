package org.mapano.ejb.users.script;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program of the administrator with a few variables more than the server's own. No shell is
 * between, so nothing in a value is ever taken for a command. What it prints goes nowhere; how it
 * ended is logged and changes nothing.
 */
public final class ScriptRunner {
  private static final Logger LOG = System.getLogger(ScriptRunner.class.getName());

  private ScriptRunner() {}

  /**
   * Runs a program and waits for its end.
   *
   * @param command path of an executable file, and what it is given
   * @param variables environment beside the server's own
   * @param longest after this time it is killed
   */
  public static void run(List<String> command, Map<String, String> variables, Duration longest) {
    String program = command.getFirst();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      builder.environment().putAll(variables);
      Process process = builder.start();
      process.getOutputStream().close();
      await(program, process, longest);
    } catch (IOException | IllegalArgumentException failed) {
      LOG.log(Level.ERROR, "Script " + program + " cannot be run", failed);
    }
  }

  private static void await(String program, Process process, Duration longest) {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        kill(process);
        LOG.log(Level.ERROR, "Script {0} took longer than {1} and was ended", program, longest);
      } else if (process.exitValue() != 0) {
        LOG.log(Level.ERROR, "Script {0} ended with {1}", program, process.exitValue());
      }
    } catch (InterruptedException stopped) {
      kill(process);
      Thread.currentThread().interrupt();
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
