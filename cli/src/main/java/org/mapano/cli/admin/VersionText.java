package org.mapano.cli.admin;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** {@code kopano-admin <version>}, as written by the build. */
public final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    }
    return new String[] {"kopano-admin " + properties.getProperty("version")};
  }
}
