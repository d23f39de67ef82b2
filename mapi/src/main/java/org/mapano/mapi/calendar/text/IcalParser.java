package org.mapano.mapi.calendar.text;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the first VCALENDAR of a text. Tolerant of what calendars in the wild do: bare line feeds,
 * lines that are no property, missing ends.
 */
public final class IcalParser implements VObjectDataListener {
  /** Characters of a text. */
  public static final int MAX_TEXT = 4 * 1024 * 1024;

  /** Components of a text, at any depth. */
  static final int MAX_COMPONENTS = 2_000;

  /** Properties of a text. */
  static final int MAX_PROPERTIES = 40_000;

  /** Components inside each other. */
  static final int MAX_DEPTH = 8;

  private static final String CALENDAR = "VCALENDAR";

  private final Deque<IcalComponent> open = new ArrayDeque<>();
  private IcalComponent calendar;
  private boolean ended;
  private int components;
  private int properties;
  private String refusal;

  private IcalParser() {}

  /**
   * Reads a text.
   *
   * @throws MalformedCalendarException without a calendar, or beyond a limit
   */
  public static IcalComponent parse(String text) throws MalformedCalendarException {
    if (text.length() > MAX_TEXT) {
      throw new MalformedCalendarException("More than " + MAX_TEXT + " characters");
    }
    IcalParser parser = new IcalParser();
    String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
    SyntaxRules rules = SyntaxRules.iCalendar();
    // Without a version it is iCalendar, not the older vCalendar.
    rules.setDefaultSyntaxStyle(SyntaxStyle.NEW);
    try (VObjectReader reader = new VObjectReader(new StringReader(start), rules)) {
      reader.parse(parser);
    } catch (IOException impossible) {
      throw new IllegalStateException("A text in memory cannot fail", impossible);
    }
    if (parser.refusal != null) {
      throw new MalformedCalendarException(parser.refusal);
    }
    if (parser.calendar == null) {
      throw new MalformedCalendarException("No VCALENDAR");
    }
    return parser.calendar;
  }

  @Override
  public void onComponentBegin(String name, Context context) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (calendar == null && !upper.equals(CALENDAR)) {
      return;
    }
    if (++components > MAX_COMPONENTS || open.size() >= MAX_DEPTH) {
      refuse("Too many components", context);
      return;
    }
    IcalComponent begun = new IcalComponent(upper);
    if (open.isEmpty()) {
      calendar = begun;
    } else {
      open.getLast().components().add(begun);
    }
    open.addLast(begun);
  }

  @Override
  public void onComponentEnd(String name, Context context) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (open.stream().noneMatch(component -> component.name().equals(upper))) {
      return;
    }
    while (!open.removeLast().name().equals(upper)) {
      // What was not ended ends here too.
      continue;
    }
    if (open.isEmpty()) {
      ended = true;
      context.stop();
    }
  }

  @Override
  public void onProperty(VObjectProperty property, Context context) {
    if (open.isEmpty()) {
      return;
    }
    if (++properties > MAX_PROPERTIES) {
      refuse("Too many properties", context);
      return;
    }
    open.getLast()
        .properties()
        .add(
            new IcalProperty(
                property.getName().toUpperCase(Locale.ROOT),
                parameters(property),
                property.getValue() == null ? "" : property.getValue()));
  }

  @Override
  public void onVersion(String value, Context context) {
    if (calendar != null && !ended) {
      calendar.properties().add(new IcalProperty("VERSION", Map.of(), value));
    }
  }

  @Override
  public void onWarning(
      Warning warning, VObjectProperty property, Exception thrown, Context context) {
    // A line that is no property says nothing; the rest of the text may still be good.
  }

  private static Map<String, String> parameters(VObjectProperty property) {
    Map<String, String> parameters = new HashMap<>();
    for (Map.Entry<String, List<String>> entry : property.getParameters()) {
      if (entry.getKey() != null && !entry.getValue().isEmpty()) {
        parameters.put(
            entry.getKey().toUpperCase(Locale.ROOT), entry.getValue().getFirst().replace("\0", ""));
      }
    }
    return parameters;
  }

  private void refuse(String why, Context context) {
    refusal = why;
    context.stop();
  }
}
