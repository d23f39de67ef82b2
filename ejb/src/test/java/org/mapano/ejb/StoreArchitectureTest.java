package org.mapano.ejb;

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

/** The walls round the store and the use cases: they know no door and no wire protocol. */
@AnalyzeClasses(packages = "org.mapano.ejb", importOptions = ImportOption.DoNotIncludeTests.class)
class StoreArchitectureTest {
  private static final int MAX_LINES = 500;

  @ArchTest
  static final ArchRule NO_DOORS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.mapano.gateway..",
              "org.mapano.web..",
              "org.mapano.soap..",
              "jakarta.servlet..",
              "jakarta.ws..",
              "jakarta.xml..",
              "jakarta.mail..");

  @ArchTest
  static final ArchRule NO_WORD_OF_A_PROTOCOL =
      noClasses().should().haveNameMatching(".*\\.[^.]*(Imap|Lmtp|Smtp|Pop3|Soap)[^.]*");

  @Test
  void everyPackageSaysWhatItIsForAndNoFileIsTooLong() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      sources = all.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertThat(sources).hasSizeGreaterThan(200);
    assertThat(sources).allMatch(path -> Files.exists(path.resolveSibling("package-info.java")));
    for (Path source : sources) {
      assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(MAX_LINES);
    }
  }
}
