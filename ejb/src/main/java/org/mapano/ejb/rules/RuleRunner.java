package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.named.PropertyNames;
import org.mapano.mapi.restriction.RestrictionException;
import org.mapano.mapi.rule.RuleAction;

/**
 * Runs the rules of a mailbox on a mail. A rule that fails is logged and left out, whatever the
 * reason, and the mail then stays in the Inbox; only a database that is out of reach is told to the
 * caller, because then the mail can come again.
 */
@Singleton
public class RuleRunner {
  private static final Logger LOG = System.getLogger(RuleRunner.class.getName());

  /** Actions of all rules of a mailbox together, for one mail. */
  static final int MAX_ACTIONS = 200;

  private final PropertyNames names;
  private final RuleActions actions;

  @Inject
  public RuleRunner(PropertyNames names, RuleActions actions) {
    this.names = names;
    this.actions = actions;
  }

  /**
   * Runs rules in their order.
   *
   * @throws StoreException a temporary one only
   */
  public RuleOutcome run(List<ReadyRule> rules, RuleSubject subject) {
    RuleOutcome outcome = new RuleOutcome();
    RuleMessage seen =
        new RuleMessage(
            subject.message(), subject.size(), id -> names.names(List.of(id)).getFirst());
    int left = MAX_ACTIONS;
    for (ReadyRule rule : rules) {
      if (!rule.rule().runs(subject.absent()) || !matches(rule, seen, subject)) {
        continue;
      }
      for (RuleAction action : rule.rule().actions()) {
        if (--left < 0) {
          log(rule, subject, "too many actions for one mail", null);
          return outcome;
        }
        act(action, rule, subject, outcome);
      }
      if (rule.rule().endsRules()) {
        break;
      }
    }
    return outcome;
  }

  private boolean matches(ReadyRule rule, RuleMessage seen, RuleSubject subject) {
    try {
      return rule.condition().matches(seen);
    } catch (RestrictionException | ClassCastException broken) {
      log(rule, subject, "its condition cannot be tried", broken);
      return false;
    }
  }

  private void act(RuleAction action, ReadyRule rule, RuleSubject subject, RuleOutcome outcome) {
    try {
      actions.run(action, subject, outcome);
    } catch (StoreException failed) {
      if (failed.temporary()) {
        throw failed;
      }
      log(rule, subject, "an action failed", failed);
    } catch (RuntimeException defect) {
      log(rule, subject, "an action failed", defect);
    }
  }

  private static void log(ReadyRule rule, RuleSubject subject, String what, Exception failure) {
    String text = "Rule \"" + rule.rule().name() + "\" of " + subject.owner().login() + ": " + what;
    LOG.log(Level.WARNING, text, failure);
  }
}
