package org.mapano.ejb.config;

import java.io.PrintStream;
import java.util.List;

/**
 * Checks and prints the configuration without starting the server: {@code --check} or {@code
 * --dump-config [component]}. Exit status 0, or 1 after naming what is wrong (SYS-08).
 */
public final class ConfigTool {
  private ConfigTool() {}

  /** Runs the tool. */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean check = arguments.equals(List.of("--check"));
    boolean dump = !arguments.isEmpty() && arguments.get(0).equals("--dump-config");
    String component = arguments.size() > 1 ? arguments.get(1) : "server";
    if (!check && !dump
        || arguments.size() > 2
        || !OptionCatalog.get().components().contains(component)) {
      err.println("Usage: --check | --dump-config [component]");
      return 1;
    }
    try {
      ServerConfig config = CfgServerConfig.load();
      if (dump) {
        out.print(ConfigDump.of(config, component));
      }
      return 0;
    } catch (ConfigException e) {
      e.problems().forEach(err::println);
      return 1;
    }
  }
}
