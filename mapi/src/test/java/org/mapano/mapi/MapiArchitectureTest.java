package org.mapano.mapi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls round the vocabulary and the converters. */
@AnalyzeClasses(packages = "org.mapano.mapi", importOptions = ImportOption.DoNotIncludeTests.class)
class MapiArchitectureTest {
  private static final int MAX_LINES = 500;
  private static final Path SOURCES = Path.of("src/main/java");

  @ArchTest
  static final ArchRule NO_CONTAINER_DATABASE_OR_FILES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "java.nio.file..",
              "jakarta..",
              "org.hibernate..",
              "org.jboss..",
              "org.wildfly..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.FileInputStream");

  @ArchTest
  static final ArchRule NO_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("java.net..")
                  .and(
                      not(
                          JavaClass.Predicates.belongToAnyOf(
                              URI.class,
                              URISyntaxException.class,
                              URLDecoder.class,
                              URLEncoder.class))));

  @ArchTest
  static final ArchRule NO_OTHER_MODULE =
      noClasses()
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.mapano..")
                  .and(not(JavaClass.Predicates.resideInAPackage("org.mapano.mapi.."))));

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.mapano.mapi.(**)").should().beFreeOfCycles();

  private static List<Path> sources(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(path -> path.toString().endsWith(".java")).filter(wanted).toList();
    }
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    assertThat(sources(path -> true)).hasSizeGreaterThan(50);
    assertThat(sources(path -> !Files.exists(path.resolveSibling("package-info.java")))).isEmpty();
  }

  @Test
  void noClassIsTooLong() throws IOException {
    for (Path source : sources(path -> true)) {
      assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(MAX_LINES);
    }
  }
}
