package org.mapano.mapi.rule;

import java.util.List;
import org.mapano.mapi.restriction.Restriction;

/**
 * One rule of a mailbox.
 *
 * @param name as its owner calls it, for logs
 * @param provider program whose rule it is
 * @param sequence place in the order of rules
 * @param state bits of PR_RULE_STATE
 * @param condition which messages it is for; null for a rule without one, which never runs
 * @param actions what it does, in order
 */
public record Rule(
    String name,
    String provider,
    int sequence,
    int state,
    Restriction condition,
    List<RuleAction> actions) {
  private static final int ENABLED = 0x01;
  private static final int ONLY_WHEN_OUT_OF_OFFICE = 0x04;
  private static final int EXIT_LEVEL = 0x10;

  /** Copies the list. */
  public Rule {
    actions = List.copyOf(actions);
  }

  /** Whether the rule runs at all. */
  public boolean runs(boolean outOfOffice) {
    boolean wanted = (state & ONLY_WHEN_OUT_OF_OFFICE) == 0 || outOfOffice;
    return (state & ENABLED) != 0 && wanted && condition != null && !actions.isEmpty();
  }

  /** Whether no further rule is looked at when this one has run. */
  public boolean endsRules() {
    return (state & EXIT_LEVEL) != 0;
  }
}
