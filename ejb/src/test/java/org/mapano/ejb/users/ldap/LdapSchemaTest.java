package org.mapano.ejb.users.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two forms of the schema say the same (LDAP-04). */
class LdapSchemaTest {
  private static final Path DIRECTORY = Path.of("../docs/ldap");

  /** Whether it is a class, identifier and name. */
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?i)(?:olc)?(attributetype|objectclass)(?:e?s)?:? \\( ([0-9.]+) NAME '([^']+)' (.*?)"
              + "(?= (?:olc)?(?:attributetype|objectclass)|$)");

  private static List<String> definitions(String text) {
    Matcher matcher = DEFINITION.matcher(text.replaceAll("\\s+", " ").strip());
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(
          matcher.group(1).toLowerCase(Locale.ROOT)
              + " "
              + matcher.group(2)
              + " "
              + matcher.group(3)
              + " "
              + matcher.group(4).strip());
    }
    return found;
  }

  @Test
  void bothFormsAreTheSame() throws IOException {
    String schema = Files.readString(DIRECTORY.resolve("kopano.schema"));
    String ldif = Files.readString(DIRECTORY.resolve("kopano.ldif"));
    List<String> plain = definitions(schema.replaceAll("(?m)^#.*$", ""));
    assertThat(plain).hasSizeGreaterThan(45);
    assertThat(definitions(ldif.replaceAll("(?m)^#.*$", "").replace("\n ", "")))
        .containsExactlyElementsOf(plain);
  }
}
