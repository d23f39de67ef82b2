package org.mapano.ejb.plugin;

import java.util.List;
import org.mapano.mapi.rule.Rule;

/** A mail whose recipient has rules, before they run. */
public interface RuleChoice extends RecipientMail {
  /** The rules that are to run if their conditions hold, in order. */
  List<Rule> rules();

  /** Leaves one of the rules out for this mail. */
  void leaveOut(Rule rule);
}
