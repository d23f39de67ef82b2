package org.mapano.mapi.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.mapano.mapi.document.StoredRestriction;
import org.mapano.mapi.document.StoredValue;
import org.mapano.mapi.document.XmlNode;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.restriction.Restriction;
import org.mapano.mapi.restriction.RestrictionException;

/**
 * The rules of a mailbox (PR_RULES_DATA of its Inbox): a table in XML, each row one rule with its
 * properties.
 *
 * @param rules those that can be read, in the order in which they run
 * @param damage what could not be read, one line each, for the log
 */
public record RuleTable(List<Rule> rules, List<String> damage) {
  /** Longest table that is read, in bytes. */
  public static final int MAX_SIZE = 4 << 20;

  /** Most rules of a mailbox; the rest is not looked at. */
  public static final int MAX_RULES = 500;

  /** Most actions of one rule. */
  public static final int MAX_ACTIONS = 50;

  /** Most recipients of one action. */
  public static final int MAX_RECIPIENTS = 200;

  /** A mailbox without rules. */
  public static final RuleTable EMPTY = new RuleTable(List.of(), List.of());

  private static final int SEQUENCE = 0x66760003;
  private static final int STATE = 0x66770003;
  private static final int CONDITION = 0x667900FD;
  private static final int ACTIONS = 0x668000FE;
  private static final int PROVIDER = 0x6681001F;
  private static final int NAME = 0x6682001F;
  private static final int TYPE_BITS = 0xFFFF;
  private static final int ERROR_TYPE = 0x000A;

  /** Copies the lists. */
  public RuleTable {
    rules = List.copyOf(rules);
    damage = List.copyOf(damage);
  }

  /** Reads a table; never fails: what is damaged is left out and named. */
  public static RuleTable read(byte[] document) {
    if (document.length == 0) {
      return EMPTY;
    }
    if (document.length > MAX_SIZE) {
      return new RuleTable(List.of(), List.of("The table of rules is too large"));
    }
    try {
      return rows(XmlNode.parse(text(document)).children());
    } catch (XMLStreamException unreadable) {
      return new RuleTable(
          List.of(), List.of("The table of rules cannot be read: " + unreadable.getMessage()));
    }
  }

  /** Clients may end the text with a NUL. */
  private static String text(byte[] document) {
    int end = document.length;
    while (end > 0 && document[end - 1] == 0) {
      end--;
    }
    return new String(document, 0, end, StandardCharsets.UTF_8);
  }

  private static RuleTable rows(List<XmlNode> rows) {
    List<Rule> rules = new ArrayList<>();
    List<String> damage = new ArrayList<>();
    for (XmlNode row : rows.subList(0, Math.min(rows.size(), MAX_RULES))) {
      try {
        rules.add(rule(row));
      } catch (IllegalArgumentException | RestrictionException broken) {
        damage.add("Rule " + (rules.size() + damage.size() + 1) + ": " + broken.getMessage());
      }
    }
    if (rows.size() > MAX_RULES) {
      damage.add("Only the first " + MAX_RULES + " of " + rows.size() + " rules are used");
    }
    rules.sort(Comparator.comparingInt(Rule::sequence));
    return new RuleTable(rules, damage);
  }

  private static Rule rule(XmlNode row) {
    PropMap plain = new PropMap();
    Restriction condition = null;
    List<RuleAction> actions = List.of();
    for (XmlNode cell : row.children()) {
      int tag = (int) cell.number("ulPropTag");
      if (tag == CONDITION) {
        XmlNode stored = cell.find("res");
        condition = stored == null ? null : StoredRestriction.read(stored);
      } else if (tag == ACTIONS) {
        XmlNode stored = cell.find("actions");
        actions = stored == null ? List.of() : actions(stored);
      } else if ((tag & TYPE_BITS) != ERROR_TYPE) {
        plain.put(StoredValue.read(cell));
      }
    }
    return new Rule(
        plain.string(NAME, ""),
        plain.string(PROVIDER, ""),
        plain.integer(SEQUENCE, 0),
        plain.integer(STATE, 0),
        condition,
        actions);
  }

  private static List<RuleAction> actions(XmlNode stored) {
    if (stored.children().size() > MAX_ACTIONS) {
      throw new IllegalArgumentException("More than " + MAX_ACTIONS + " actions");
    }
    return stored.children().stream().map(RuleTable::action).toList();
  }

  private static RuleAction action(XmlNode node) {
    int kind = (int) node.number("acttype");
    return switch (kind) {
      case 1, 2 -> new RuleAction.File(bytes(node.get("moveCopy").get("folder")), kind == 2);
      case 3, 4 -> new RuleAction.Reply(bytes(node.get("reply").get("message")));
      case 6 -> new RuleAction.Bounce((int) node.number("bouncecode"));
      case 7 -> new RuleAction.Forward((int) node.number("flavor"), recipients(node));
      case 8 -> new RuleAction.Delegate(recipients(node));
      case 10 -> new RuleAction.Delete();
      case 11 -> new RuleAction.MarkRead();
      default -> new RuleAction.Unsupported(kind);
    };
  }

  private static byte[] bytes(XmlNode node) {
    return Base64.getMimeDecoder().decode(node.text().trim());
  }

  private static List<PropMap> recipients(XmlNode action) {
    List<XmlNode> rows = action.get("adrlist").children();
    if (rows.size() > MAX_RECIPIENTS) {
      throw new IllegalArgumentException("More than " + MAX_RECIPIENTS + " recipients");
    }
    List<PropMap> recipients = new ArrayList<>();
    for (XmlNode row : rows) {
      PropMap recipient = new PropMap();
      for (XmlNode cell : row.children()) {
        if (((int) cell.number("ulPropTag") & TYPE_BITS) != ERROR_TYPE) {
          recipient.put(StoredValue.read(cell));
        }
      }
      recipients.add(recipient);
    }
    return recipients;
  }
}
