package org.mapano.cli.admin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code <command> <version>}, as written by the build. */
public final class VersionText implements IVersionProvider {
  @Spec private CommandSpec command;

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    return new String[] {command.name() + " " + properties.getProperty("version")};
  }
}
