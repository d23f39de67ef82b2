package org.mapano.soap;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

/** The walls round MAPI in SOAP. */
@AnalyzeClasses(packages = "org.mapano.soap", importOptions = ImportOption.DoNotIncludeTests.class)
class SoapArchitectureTest {
  private static final int MAX_LINES = 250;

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
              "org.mapano.ejb.attachment..",
              "org.mapano.ejb.property..");

  @ArchTest
  static final ArchRule NO_TREES_OF_ELEMENTS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.w3c.dom..", "jakarta.xml.soap..");

  @ArchTest
  static final ArchRule NO_RIGHTS_DECISIONS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.mapano.ejb.rights.AccessControl");

  /** But for the error codes, which are words of the wire too. */
  @ArchTest
  static final ArchRule RECORDS_AND_CODEC_KNOW_NO_STORE =
      noClasses()
          .that()
          .resideInAnyPackage("org.mapano.soap.codec..", "org.mapano.soap.type..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.mapano.ejb..")
                  .and(not(resideInAPackage("org.mapano.ejb.error"))));

  @Test
  void everyPackageSaysWhatItIsForAndNoFileIsTooLong() throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      sources = all.filter(path -> path.toString().endsWith(".java")).toList();
    }
    assertThat(sources).hasSizeGreaterThan(300);
    assertThat(sources).allMatch(path -> Files.exists(path.resolveSibling("package-info.java")));
    for (Path source : sources) {
      assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(MAX_LINES);
    }
  }
}
