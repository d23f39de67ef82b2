package org.mapano.web.admin;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.mapano.cli.KopanoAdmin;
import org.mapano.cli.KopanoDagent;
import org.mapano.cli.KopanoServerAdmin;
import org.mapano.cli.KopanoSetOof;
import org.mapano.cli.KopanoStoreAdmin;
import org.mapano.cli.admin.Tool;

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
    return run(new KopanoStoreAdmin(environment()), arguments);
  }

  /** The tool for the server. */
  Result server(String... arguments) {
    return run(new KopanoServerAdmin(environment()), arguments);
  }

  /** The tool for absence. */
  Result absence(String... arguments) {
    return run(new KopanoSetOof(environment()), arguments);
  }

  /** The tool that delivers a mail. */
  Result dagent(String mail, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    InputStream in = new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    int status =
        new KopanoDagent(environment(), in)
            .run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Result(status, out.toString(), err.toString());
  }

  /** Any other tool. */
  Result other(Function<Map<String, String>, Tool> tool, String... arguments) {
    return run(tool.apply(environment()), arguments);
  }

  private Map<String, String> environment() {
    return Map.of("MAPANO_DATA", data.toString(), "KOPANO_CONFIG_PATH", "/none");
  }

  static Result run(Map<String, String> environment, String... arguments) {
    return run(new KopanoAdmin(environment), arguments);
  }

  private static Result run(Tool tool, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = tool.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Result(status, out.toString(), err.toString());
  }
}
