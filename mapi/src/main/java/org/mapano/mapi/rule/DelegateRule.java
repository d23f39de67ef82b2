package org.mapano.mapi.rule;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/**
 * The rule by which delegates get copies of meeting requests, as Outlook and the original's tools
 * keep it: for what begins with {@code IPM.Schedule.Meeting}, did not come by such a rule itself,
 * and is not private.
 *
 * @param recipients properties of each delegate: entry id, names and addresses
 * @param delete whether the owner gets no copy
 */
public record DelegateRule(List<PropMap> recipients, boolean delete) {
  /** PR_RULE_PROVIDER of the rule. */
  public static final String PROVIDER = "Schedule+ EMS Interface";

  private static final String NAME = "Delegate Meetingrequest service";
  private static final String MEETINGS = "IPM.Schedule.Meeting";
  private static final int PREFIX_WITHOUT_CASE = 0x10002;
  private static final int PRIVATE = 2;
  private static final int NOT_EQUAL = 5;

  /** Copies the list. */
  public DelegateRule {
    recipients = List.copyOf(recipients);
  }

  /** The rule of a mailbox, if it has one. */
  public static Optional<DelegateRule> find(RuleTable table) {
    return table.rules().stream()
        .filter(rule -> rule.provider().equals(PROVIDER))
        .findFirst()
        .map(DelegateRule::of);
  }

  private static DelegateRule of(Rule rule) {
    List<PropMap> recipients =
        rule.actions().stream()
            .filter(RuleAction.Delegate.class::isInstance)
            .flatMap(action -> ((RuleAction.Delegate) action).recipients().stream())
            .toList();
    return new DelegateRule(
        recipients, rule.actions().stream().anyMatch(RuleAction.Delete.class::isInstance));
  }

  /** The row of the rule in a table. */
  String row() {
    String forward =
        "<item><acttype>8</acttype><flavor>0</flavor><flags>0</flags>"
            + array(
                "adrlist", "propVal[]", recipients.stream().map(DelegateRule::recipient).toList())
            + "</item>";
    String remove = "<item><acttype>10</acttype><flavor>0</flavor><flags>0</flags></item>";
    List<String> actions = delete ? List.of(forward, remove) : List.of(forward);
    return array(
        "item",
        "propVal",
        List.of(
            cell(0x66760003, "<ul>0</ul>"),
            cell(0x66770003, "<ul>1</ul>"),
            cell(0x667900FD, "<res>" + condition() + "</res>"),
            cell(0x668000FE, array("actions", "action", actions)),
            cell(0x6681001F, string(PROVIDER)),
            cell(0x6682001F, string(NAME)),
            cell(0x66830003, "<ul>0</ul>")));
  }

  private static String condition() {
    String meeting =
        "<ulType>3</ulType><lpContent><ulFuzzyLevel>"
            + PREFIX_WITHOUT_CASE
            + "</ulFuzzyLevel>"
            + tag("ulPropTag", Tags.PR_MESSAGE_CLASS)
            + "<lpProp>"
            + tag("ulPropTag", Tags.PR_MESSAGE_CLASS)
            + string(MEETINGS)
            + "</lpProp></lpContent>";
    String open =
        "<ulType>4</ulType><lpProp><ulType>"
            + NOT_EQUAL
            + "</ulType>"
            + tag("ulPropTag", Tags.PR_SENSITIVITY)
            + "<lpProp>"
            + tag("ulPropTag", Tags.PR_SENSITIVITY)
            + "<ul>"
            + PRIVATE
            + "</ul></lpProp></lpProp>";
    String notPrivate =
        "<ulType>1</ulType><lpOr>" + item(absent(Tags.PR_SENSITIVITY)) + item(open) + "</lpOr>";
    return "<ulType>0</ulType><lpAnd>"
        + item(meeting)
        + item(absent(Tags.PR_DELEGATED_BY_RULE))
        + item(notPrivate)
        + "</lpAnd>";
  }

  private static String absent(int tag) {
    return "<ulType>2</ulType><lpNot><lpNot><ulType>8</ulType><lpExist>"
        + tag("ulPropTag", tag)
        + "</lpExist></lpNot></lpNot>";
  }

  private static String recipient(PropMap properties) {
    StringBuilder cells = new StringBuilder();
    int count = 0;
    for (PropValue value : properties) {
      cells.append(cell(value.tag(), value(value)));
      count++;
    }
    return "<item SOAP-ENC:arrayType=\"propVal[" + count + "]\">" + cells + "</item>";
  }

  private static String value(PropValue value) {
    return switch (PropTag.type(value.tag())) {
      case PropType.LONG -> "<ul>" + Integer.toUnsignedString((Integer) value.value()) + "</ul>";
      case PropType.BINARY ->
          "<bin>" + Base64.getEncoder().encodeToString((byte[]) value.value()) + "</bin>";
      case PropType.BOOLEAN -> "<b>" + value.value() + "</b>";
      default -> string(value.value().toString());
    };
  }

  private static String array(String name, String type, List<String> items) {
    return "<%1$s SOAP-ENC:arrayType=\"%2$s[%3$d]\">%4$s</%1$s>"
        .formatted(name, type, items.size(), String.join("", items));
  }

  private static String cell(int tag, String value) {
    return item(tag("ulPropTag", tag) + value);
  }

  private static String item(String content) {
    return "<item>" + content + "</item>";
  }

  private static String tag(String name, int tag) {
    return "<" + name + ">" + Integer.toUnsignedString(tag) + "</" + name + ">";
  }

  private static String string(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<lpszA>" + escaped.replaceAll("[\\p{Cntrl}\\x{FFFE}\\x{FFFF}]", "") + "</lpszA>";
  }
}
