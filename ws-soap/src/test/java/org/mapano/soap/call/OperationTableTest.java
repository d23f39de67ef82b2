package org.mapano.soap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.operation.Operations;
import org.mapano.soap.testing.SoapWiring;

/** The table of operations in the documentation says what the code does. */
class OperationTableTest {
  private static final Pattern ROW =
      Pattern.compile("\\| ([\\w-]+) \\| (yes|partly|refused|no) \\| .*\\|");

  @Test
  void whatIsDocumentedAsAnsweredHasAHandler() throws IOException {
    Map<String, String> documented = documented();
    try (SoapWiring wiring = new SoapWiring(TestDatabase.h2(), Map.of())) {
      HandlerRegistry handlers = wiring.get(HandlerRegistry.class);
      for (Class<? extends Record> request : Operations.ALL) {
        String name = request.getAnnotation(Operation.class).name();
        assertThat(documented).as("rows of docs/protocols.md").containsKey(name);
        assertThat(handlers.of(request).isPresent())
            .as(name)
            .isEqualTo(!documented.get(name).equals("no"));
      }
    }
  }

  private static Map<String, String> documented() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "protocols.md"));
    Map<String, String> states = new HashMap<>();
    Matcher row = ROW.matcher(text.substring(text.indexOf("## MAPI in SOAP")));
    while (row.find()) {
      assertThat(states.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
    }
    return states;
  }
}
