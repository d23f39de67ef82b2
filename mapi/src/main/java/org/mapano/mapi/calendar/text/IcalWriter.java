package org.mapano.mapi.calendar.text;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Writes components and properties: CRLF line ends, lines folded after at most 75 characters. */
public final class IcalWriter {
  private final StringWriter text = new StringWriter();
  private final VObjectWriter writer = new VObjectWriter(text, SyntaxStyle.NEW);

  /** Begins a component. */
  public IcalWriter begin(String component) {
    return write(() -> writer.writeBeginComponent(component));
  }

  /** Ends a component. */
  public IcalWriter end(String component) {
    return write(() -> writer.writeEndComponent(component));
  }

  /** A property whose value needs no escapes: a time, a number, a rule, an address. */
  public IcalWriter raw(String name, String value) {
    return raw(name, Map.of(), value);
  }

  /** As {@link #raw(String, String)}, with parameters; an empty parameter is left out. */
  public IcalWriter raw(String name, Map<String, String> parameters, String value) {
    VObjectParameters written = new VObjectParameters();
    parameters.forEach((parameter, text) -> {
      String clean = parameter(text);
      if (!clean.isEmpty()) {
        written.put(parameter, clean);
      }
    });
    return write(() -> writer.writeProperty(null, name, written, value(value)));
  }

  /** A property of type TEXT; nothing is written for null. */
  public IcalWriter text(String name, String value) {
    return value == null ? this : raw(name, VObjectPropertyValues.escape(lines(value)));
  }

  private static String lines(String value) {
    return value.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Quotes cannot stand in a parameter, and nothing that controls. */
  private static String parameter(String value) {
    StringBuilder clean = new StringBuilder(value.length());
    value
        .chars()
        .map(c -> c == '"' ? '\'' : c)
        .filter(c -> c >= ' ' && c != 0x7F)
        .forEach(c -> clean.append((char) c));
    return clean.toString().strip();
  }

  /** A line break in a value would begin another property. */
  private static String value(String value) {
    StringBuilder clean = new StringBuilder(value.length());
    value
        .chars()
        .filter(c -> c >= ' ' && c != 0x7F || c == '\t' || c == '\n')
        .forEach(c -> clean.append((char) c));
    return clean.toString().replace("\n", "\\n");
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private IcalWriter write(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException impossible) {
      throw new IllegalStateException("A text in memory cannot fail", impossible);
    }
  }

  @Override
  public String toString() {
    write(writer::flush);
    return text.toString();
  }
}
