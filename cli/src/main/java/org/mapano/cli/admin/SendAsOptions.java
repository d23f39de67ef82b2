package org.mapano.cli.admin;

import java.util.List;
import org.mapano.cli.rest.AdminClient;
import picocli.CommandLine.Option;

/** Who may or may no longer send as the user or group that is changed. */
public final class SendAsOptions {
  @Option(
      names = "--add-sendas",
      paramLabel = "NAME",
      description = "With -u or --update-group: let a user or group send as this one.")
  private List<String> add = List.of();

  @Option(
      names = {"--del-sendas", "--remove-sendas"},
      paramLabel = "NAME",
      description = "With -u or --update-group: let it no longer.")
  private List<String> remove = List.of();

  void check() {
    add.forEach(Names::printable);
    remove.forEach(Names::printable);
  }

  /**
   * Changes the list of an object.
   *
   * @param path path of the user or group
   */
  void apply(AdminClient server, String path) {
    for (String name : add) {
      server.add(path + "/send-as/" + AdminClient.encode(name));
    }
    for (String name : remove) {
      server.delete(path + "/send-as/" + AdminClient.encode(name));
    }
  }
}
