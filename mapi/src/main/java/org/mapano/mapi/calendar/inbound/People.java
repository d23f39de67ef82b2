package org.mapano.mapi.calendar.inbound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.calendar.text.IcalComponent;
import org.mapano.mapi.calendar.text.IcalProperty;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.inbound.AddressResolver;
import org.mapano.mapi.mime.inbound.ResolvedAddress;
import org.mapano.mapi.prop.Tags;

/** Organiser and attendees of an event. */
final class People {
  private static final int MAX_ATTENDEES = 5_000;
  private static final int MAX_LOOKUPS = 1_000;
  private static final int MAX_TEXT = 1_024;
  private static final int MAX_NAMES = 16 * 1024;
  private static final int ORGANIZER_FLAGS = 3;
  private static final String MAILTO = "mailto:";

  private final AddressResolver resolver;
  private final Map<String, Optional<ResolvedAddress>> known = new HashMap<>();

  People(AddressResolver resolver) {
    this.resolver = resolver;
  }

  /** The organiser; empty without a usable address. */
  Optional<ResolvedAddress> organizer(IcalComponent event) {
    return Optional.ofNullable(event.first("ORGANIZER")).flatMap(this::address);
  }

  /** The address of an organiser or attendee; empty when it is no Internet address. */
  Optional<ResolvedAddress> address(IcalProperty person) {
    String value = person.value().strip();
    String plain =
        value.regionMatches(true, 0, MAILTO, 0, MAILTO.length())
            ? value.substring(MAILTO.length()).strip()
            : person.parameters().getOrDefault("EMAIL", value).strip();
    boolean usable =
        plain.indexOf('@') > 0
            && plain.length() <= MAX_TEXT
            && plain.chars().allMatch(c -> c > ' ' && c != 0x7F);
    if (!usable) {
      return Optional.empty();
    }
    String name = person.parameters().getOrDefault("CN", "").strip();
    String shown = name.length() > MAX_TEXT ? name.substring(0, MAX_TEXT) : name;
    ResolvedAddress found =
        known.computeIfAbsent(plain.toLowerCase(Locale.ROOT), key -> lookUp(plain)).orElse(null);
    if (found == null) {
      return Optional.of(ResolvedAddress.oneOff(shown, plain));
    }
    return Optional.of(
        shown.isEmpty() || shown.equalsIgnoreCase(plain) ? found : found.named(shown));
  }

  private Optional<ResolvedAddress> lookUp(String address) {
    return known.size() < MAX_LOOKUPS ? resolver.resolve(address) : Optional.empty();
  }

  /** Adds organiser and attendees to an item, as rows and as lists of names. */
  void add(IcalComponent event, MapiMessage item) {
    organizer(event)
        .ifPresent(organizer -> {
          MapiRecipient row = row(item, organizer, 0);
          row.properties().put(Tags.PR_RECIPIENT_FLAGS, ORGANIZER_FLAGS);
          organizer.put(item.properties(), TagGroup.REPRESENTING);
          organizer.put(item.properties(), TagGroup.SENDER);
        });
    Map<Integer, List<String>> names = new HashMap<>();
    List<String> all = new ArrayList<>();
    for (IcalProperty attendee : event.all("ATTENDEE")) {
      if (all.size() >= MAX_ATTENDEES) {
        break;
      }
      Optional<ResolvedAddress> address = address(attendee);
      if (address.isPresent()) {
        int type = type(attendee);
        MapiRecipient row = row(item, address.get(), type);
        row.properties().put(Tags.PR_RECIPIENT_TRACKSTATUS, status(attendee));
        names.computeIfAbsent(type, key -> new ArrayList<>()).add(address.get().displayName());
        all.add(address.get().displayName());
      }
    }
    if (!all.isEmpty()) {
      CalendarProperties.ALL_ATTENDEES.put(item, joined(all));
      CalendarProperties.TO_ATTENDEES.put(item, joined(names.getOrDefault(1, List.of())));
      CalendarProperties.CC_ATTENDEES.put(item, joined(names.getOrDefault(2, List.of())));
    }
    item.properties().put(Tags.PR_DISPLAY_TO, joined(names.getOrDefault(1, List.of())));
    item.properties().put(Tags.PR_DISPLAY_CC, joined(names.getOrDefault(2, List.of())));
    item.properties().put(Tags.PR_DISPLAY_BCC, joined(names.getOrDefault(3, List.of())));
  }

  private static String joined(List<String> names) {
    String text = String.join("; ", names);
    return text.length() > MAX_NAMES ? text.substring(0, MAX_NAMES) : text;
  }

  private static MapiRecipient row(MapiMessage item, ResolvedAddress address, int type) {
    MapiRecipient row = new MapiRecipient();
    row.properties()
        .put(Tags.PR_RECIPIENT_TYPE, type)
        .put(Tags.PR_ROWID, item.recipients().size())
        .put(Tags.PR_DISPLAY_TYPE, 0);
    address.put(row.properties(), TagGroup.RECIPIENT);
    item.recipients().add(row);
    return row;
  }

  private static int type(IcalProperty attendee) {
    if (attendee.is("CUTYPE", "ROOM") || attendee.is("CUTYPE", "RESOURCE")) {
      return 3;
    }
    return switch (attendee.parameters().getOrDefault("ROLE", "").toUpperCase(Locale.ROOT)) {
      case "OPT-PARTICIPANT" -> 2;
      case "NON-PARTICIPANT" -> 3;
      default -> 1;
    };
  }

  /** Value of PR_RECIPIENT_TRACKSTATUS. */
  static int status(IcalProperty attendee) {
    return switch (attendee.parameters().getOrDefault("PARTSTAT", "").toUpperCase(Locale.ROOT)) {
      case "TENTATIVE" -> 2;
      case "ACCEPTED" -> 3;
      case "DECLINED" -> 4;
      case "NEEDS-ACTION" -> 5;
      default -> 0;
    };
  }
}
