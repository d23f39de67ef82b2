package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;

/** Runs inside the server, beside the real application, and uses what its doors use. */
@ArquillianTest
class WiringIT {

  @Inject private Transactions transactions;
  @Inject private ServerConfig config;

  @Deployment
  static EnterpriseArchive application() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("mapano.ear")));
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClass(WiringIT.class)
            .addAsLibrary(jarOf(Assertions.class))
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    String descriptor = read(ear);
    return ear.addAsModule(Testable.archiveToTest(tests))
        .setApplicationXML(
            new StringAsset(
                descriptor.replace(
                    "</application>",
                    "<module><web><web-uri>tests.war</web-uri>"
                        + "<context-root>/tests</context-root></web></module></application>")));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static String read(EnterpriseArchive ear) {
    try (var in = ear.get("META-INF/application.xml").getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void storeWorksOnTheDatabaseOfTheServer() {
    int revision =
        transactions.read(tx -> {
          try (var statement = tx.connection().createStatement();
              var rows = statement.executeQuery("SELECT MAX(databaserevision) FROM versions")) {
            rows.next();
            return rows.getInt(1);
          }
        });
    assertThat(revision).isEqualTo(118);
  }

  @Test
  void configurationIsReadInTheServer() {
    assertThat(config.get("server", "attachment_path")).endsWith("attachments");
  }
}
