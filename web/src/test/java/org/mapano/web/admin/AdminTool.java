package org.mapano.web.admin;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.mapano.cli.KopanoAdmin;
import org.mapano.cli.KopanoServerAdmin;
import org.mapano.cli.KopanoSetOof;
import org.mapano.cli.KopanoStoreAdmin;

/**
 * The command line tool, run in this process.
 *
 * @param data data directory of the server it asks
 */
record AdminTool(Path data) {
  /**
   * What a call said.
   *
   * @param status exit status
   * @param out standard output
   * @param err standard error
   */
  record Result(int status, String out, String err) {}

  Result run(String... arguments) {
    return run(environment(), arguments);
  }

  /** The tool for stores. */
  Result stores(String... arguments) {
    return run(KopanoStoreAdmin::run, environment(), arguments);
  }

  /** The tool for the server. */
  Result server(String... arguments) {
    return run(KopanoServerAdmin::run, environment(), arguments);
  }

  /** The tool for absence. */
  Result absence(String... arguments) {
    return run(KopanoSetOof::run, environment(), arguments);
  }

  private Map<String, String> environment() {
    return Map.of("MAPANO_DATA", data.toString(), "KOPANO_CONFIG_PATH", "/none");
  }

  static Result run(Map<String, String> environment, String... arguments) {
    return run(KopanoAdmin::run, environment, arguments);
  }

  private interface Tool {
    int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err);
  }

  private static Result run(Tool tool, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = tool.run(arguments, environment, new PrintWriter(out), new PrintWriter(err));
    return new Result(status, out.toString(), err.toString());
  }
}
