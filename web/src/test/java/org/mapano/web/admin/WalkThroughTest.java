package org.mapano.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.cli.KopanoAdmin;
import org.mapano.cli.KopanoOof;
import org.mapano.cli.KopanoPasswd;
import org.mapano.cli.KopanoServerAdmin;
import org.mapano.cli.KopanoSetOof;
import org.mapano.cli.KopanoStats;
import org.mapano.cli.KopanoStoreAdmin;
import org.mapano.cli.admin.Tool;

/**
 * The user management chapter of the manual, walked through as written. A dialogue is a text:
 * {@code $} begins a command, what follows is its output; {@code ...} stands for any lines, {@code
 * ---} for a line of dashes, {@code <name>} for a text that later lines may repeat, {@code ! }
 * begins a line of standard error, and {@code [1]} is the exit status where it is not 0.
 */
class WalkThroughTest {
  @RegisterExtension static final SharedServer SHARED = SharedServer.forEachTest();

  private static final Map<String, Function<Map<String, String>, Tool>> TOOLS =
      Map.of(
          "kopano-admin", KopanoAdmin::new,
          "kopano-storeadm", KopanoStoreAdmin::new,
          "kopano-srvadm", KopanoServerAdmin::new,
          "kopano-passwd", KopanoPasswd::new,
          "kopano-stats", KopanoStats::new,
          "kopano-set-oof", KopanoSetOof::new,
          "kopano-oof", KopanoOof::new);
  private static final Pattern NAME = Pattern.compile("<([a-z]+)>");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @ParameterizedTest
  @ValueSource(strings = {"chapter8.txt", "stores.txt"})
  void everyCommandAnswersAsWritten(String dialogue) throws IOException {
    Map<String, String> names = new HashMap<>();
    List<String> lines = text(dialogue).lines().filter(line -> !line.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); ) {
      String command = lines.get(i++);
      assertThat(command).as("line %d", i).startsWith("$ ");
      List<String> expected = new ArrayList<>();
      while (i < lines.size() && !lines.get(i).startsWith("$ ")) {
        expected.add(lines.get(i++));
      }
      while (expected.getLast().isEmpty()) {
        expected.removeLast();
      }
      check(fill(command, names), expected, names);
    }
  }

  private static void check(String command, List<String> expected, Map<String, String> names) {
    List<String> words =
        WORD.matcher(command.substring(2))
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    AdminTool.Result result =
        SHARED
            .tool()
            .other(TOOLS.get(words.getFirst()), words.stream().skip(1).toArray(String[]::new));
    StringBuilder said = new StringBuilder(result.out());
    result.err().lines().forEach(line -> said.append("! ").append(line).append('\n'));
    if (result.status() != 0) {
      said.append('[').append(result.status()).append("]\n");
    }
    String shown = blanks(said.toString()).stripTrailing() + "\n";
    Matcher matcher = pattern(expected, names).matcher(shown);
    assertThat(matcher.matches())
        .as("%s%nexpected:%n%s%nsaid:%n%s", command, String.join("\n", expected), shown)
        .isTrue();
    for (String line : expected) {
      NAME.matcher(line)
          .results()
          .map(found -> found.group(1))
          .filter(name -> !names.containsKey(name))
          .forEach(name -> names.put(name, matcher.group(name)));
    }
  }

  /** Blanks and tabulators count as one blank: layouts have tests of their own. */
  private static Pattern pattern(List<String> expected, Map<String, String> names) {
    StringBuilder pattern = new StringBuilder();
    List<String> seen = new ArrayList<>();
    for (String line : expected) {
      if (line.equals("...")) {
        pattern.append("(?:.*\\n)*?");
        continue;
      }
      if (line.strip().equals("---")) {
        pattern.append(" ?-+\\n");
        continue;
      }
      String known = fill(blanks(line), names);
      Matcher name = NAME.matcher(known);
      int from = 0;
      while (name.find()) {
        pattern.append(Pattern.quote(known.substring(from, name.start())));
        boolean again = seen.contains(name.group(1));
        seen.add(name.group(1));
        pattern.append(again ? "\\k<" + name.group(1) + ">" : "(?<" + name.group(1) + ">\\S+)");
        from = name.end();
      }
      pattern.append(Pattern.quote(known.substring(from))).append("\\n");
    }
    return Pattern.compile(pattern.toString());
  }

  private static String blanks(String text) {
    return text.replaceAll("[ \t]+", " ").replaceAll("(?m) $", "");
  }

  private static String fill(String line, Map<String, String> names) {
    String filled = line;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace("<" + name.getKey() + ">", name.getValue());
    }
    return filled;
  }

  private static String text(String name) throws IOException {
    try (InputStream in = WalkThroughTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
