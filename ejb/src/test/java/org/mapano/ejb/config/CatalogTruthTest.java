package org.mapano.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue says of each option what the code does with it. */
class CatalogTruthTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES =
      List.of("ejb", "gateway", "web", "ws-soap", "jca-mail/rar", "jca-ldap", "launcher");

  private static List<String> sources;

  @BeforeAll
  static void readSources() {
    sources = MODULES.stream().flatMap(CatalogTruthTest::texts).toList();
  }

  private static Stream<String> texts(String module) {
    Path directory = ROOT.resolve(module);
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().matches(".*/(src/main/java/.*\\.java|launcher/.*\\.sh)"))
          .filter(file -> !file.toString().contains("/org/mapano/ejb/config/"))
          .map(CatalogTruthTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source names component and option, or the launcher one after the other. */
  private static boolean isUsed(Option option) {
    String component = "\"" + option.component() + "\"";
    String name = "\"" + option.name() + "\"";
    Pattern words = Pattern.compile("\\b" + option.component() + " " + option.name() + "\\b");
    return sources.stream()
        .anyMatch(text ->
            text.contains(component) && text.contains(name)
                || text.startsWith("#") && words.matcher(text).find());
  }

  @Test
  void whatIsImplementedIsRead() {
    for (String component : OptionCatalog.get().components()) {
      for (Option option : OptionCatalog.get().options(component)) {
        assertThat(option.status() == OptionStatus.IMPLEMENTED)
            .as("%s of %s is read by the code", option.name(), component)
            .isEqualTo(option.hasValue() && isUsed(option));
      }
    }
  }

  @Test
  void everyDefaultIsValid() {
    for (String component : OptionCatalog.get().components()) {
      for (Option option : OptionCatalog.get().options(component)) {
        if (option.hasValue() && !option.required()) {
          assertThat(option.complaint(option.defaultValue())).as(option.name()).isEmpty();
        }
      }
    }
  }

  @Test
  void aliasesAndRemovedNamesPointToOptions() {
    for (String component : OptionCatalog.get().components()) {
      for (Option option : OptionCatalog.get().options(component)) {
        boolean former =
            option.status() == OptionStatus.ALIAS || option.status() == OptionStatus.REMOVED;
        if (former) {
          assertThat(OptionCatalog.get().find(component, option.note()))
              .as(option.name())
              .hasValueSatisfying(target -> assertThat(target.hasValue()).isTrue());
        }
      }
    }
  }

  @Test
  void theDocumentationIsTheCatalogue() throws IOException {
    Path document = ROOT.resolve("docs/configuration.md");
    String expected = ConfigurationDocument.text();
    if (Boolean.getBoolean("mapano.docs.write")) {
      Files.writeString(document, expected);
    }
    assertThat(Files.readString(document))
        .as(
            "docs/configuration.md; -Dmapano.surefire.argLine=-Dmapano.docs.write=true writes it anew")
        .isEqualTo(expected);
  }
}
