package org.mapano.cli.doc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mapano.cli.KopanoAdmin;
import org.mapano.cli.KopanoAudit;
import org.mapano.cli.KopanoDagent;
import org.mapano.cli.KopanoMailboxPermissions;
import org.mapano.cli.KopanoOof;
import org.mapano.cli.KopanoPasswd;
import org.mapano.cli.KopanoServerAdmin;
import org.mapano.cli.KopanoSetOof;
import org.mapano.cli.KopanoStats;
import org.mapano.cli.KopanoStoreAdmin;
import org.mapano.cli.admin.Tool;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes manual pages and completion scripts into a directory: {@code man8/<command>.8} and {@code
 * bash-completion/<command>}. Run by the build.
 */
public final class Generate {
  private Generate() {}

  /** Writes for all commands; the argument is the directory. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    for (Tool tool : tools()) {
      write(tool.commandLine(), directory);
    }
    write(new KopanoDagent(Map.of(), InputStream.nullInputStream()).commandLine(), directory);
  }

  /** All tools that ask for administration. */
  static List<Tool> tools() {
    return List.of(
        new KopanoAdmin(Map.of()),
        new KopanoStoreAdmin(Map.of()),
        new KopanoServerAdmin(Map.of()),
        new KopanoPasswd(Map.of()),
        new KopanoStats(Map.of()),
        new KopanoSetOof(Map.of()),
        new KopanoOof(Map.of()),
        new KopanoAudit(Map.of()),
        new KopanoMailboxPermissions(Map.of()));
  }

  static void write(CommandLine command, Path directory) throws IOException {
    String name = command.getCommandName();
    String version = String.join(" ", command.getCommandSpec().version()).replace(name + " ", "");
    Path manual = Files.createDirectories(directory.resolve("man8"));
    Files.writeString(
        manual.resolve(name + ".8"), new ManualPage(command.getCommandSpec(), version).text());
    Path completion = Files.createDirectories(directory.resolve("bash-completion"));
    Files.writeString(completion.resolve(name), AutoComplete.bash(name, command));
  }
}
