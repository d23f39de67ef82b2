package org.mapano.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;

/** Runs inside the server, beside the real application, and uses what its doors use. */
@ArquillianTest
class WiringIT {

  private static final int PEERS = 100;

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
    JavaArchive door =
        ShrinkWrap.create(JavaArchive.class, "door.jar")
            .addClass(ProbeEndpoint.class)
            .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
    String descriptor = read(ear);
    return ear.addAsModule(Testable.archiveToTest(tests))
        .addAsModule(door)
        .setApplicationXML(
            new StringAsset(
                descriptor.replace(
                    "</application>",
                    "<module><ejb>door.jar</ejb></module><module><web><web-uri>tests.war</web-uri>"
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

  /** More peers at the same time than the server has processors or pooled beans. */
  @Test
  void adapterGivesEveryPeerItsEndpoint() throws IOException {
    Path socket = Path.of(System.getProperty("mapano.data.dir"), "probe.sock");
    List<SocketChannel> peers = new ArrayList<>();
    Set<String> greetings = new HashSet<>();
    try {
      for (int i = 0; i < PEERS; i++) {
        SocketChannel peer = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        peers.add(peer);
        greetings.add(readLine(peer));
      }
    } finally {
      for (SocketChannel peer : peers) {
        peer.close();
      }
    }
    String path = config.get("server", "attachment_path");
    assertThat(greetings).hasSize(PEERS).allMatch(line -> line.endsWith(" virtual " + path));
  }

  private static String readLine(SocketChannel peer) throws IOException {
    StringBuilder line = new StringBuilder();
    InputStream in = Channels.newInputStream(peer);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      assertThat(c).isNotNegative();
      line.append((char) c);
    }
    return line.toString();
  }
}
