package org.mapano.cli.admin;

import java.io.PrintWriter;

/**
 * How an action is run.
 *
 * @param out results
 * @param err warnings and errors
 * @param json whether results are JSON
 * @param dryRun whether to change nothing
 */
public record Call(PrintWriter out, PrintWriter err, boolean json, boolean dryRun) {
  /** Prints what was done, as text. */
  public void done(String message) {
    if (!json) {
      out.println(message);
    }
  }
}
