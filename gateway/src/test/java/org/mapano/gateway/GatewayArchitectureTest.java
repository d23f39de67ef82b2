package org.mapano.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls round the line protocols. */
@AnalyzeClasses(
    packages = "org.mapano.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class GatewayArchitectureTest {
  private static final int MAX_LINES = 500;

  @ArchTest
  static final ArchRule NO_DATABASE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "jakarta.persistence..",
              "org.hibernate..",
              "org.mapano.ejb.persistence..",
              "org.mapano.ejb.attachment..");

  @ArchTest
  static final ArchRule NO_SOCKETS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.ServerSocket")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.channels..");

  @ArchTest
  static final ArchRule NO_RIGHTS_DECISIONS =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.mapano.ejb.rights..");

  @ArchTest static final ArchRule LMTP_STANDS_ALONE = alone("lmtp", "imap", "pop3");

  @ArchTest static final ArchRule POP3_STANDS_ALONE = alone("pop3", "imap", "lmtp");

  @ArchTest static final ArchRule IMAP_STANDS_ALONE = alone("imap", "lmtp", "pop3");

  private static ArchRule alone(String protocol, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room(protocol))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(others).map(GatewayArchitectureTest::room).toArray(String[]::new));
  }

  private static String room(String protocol) {
    return "org.mapano.gateway." + protocol + "..";
  }

  @ArchTest
  static final ArchRule SHARED_ROOMS_KNOW_NO_PROTOCOL =
      noClasses()
          .that()
          .resideInAnyPackage("org.mapano.gateway.io..", "org.mapano.gateway.login..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.mapano.gateway.imap..",
              "org.mapano.gateway.pop3..",
              "org.mapano.gateway.lmtp..");

  @Test
  void everyPackageSaysWhatItIsForAndNoFileIsTooLong() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      sources = all.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(sources).allMatch(path -> Files.exists(path.resolveSibling("package-info.java")));
    for (Path source : sources) {
      assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(MAX_LINES);
    }
  }
}
