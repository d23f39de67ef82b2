package org.mapano.ejb.delivery;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.plugin.RuleChoice;
import org.mapano.ejb.rules.MailboxOrders;
import org.mapano.ejb.rules.ReadyRule;
import org.mapano.mapi.rule.Rule;

/** The rules of a recipient, for a plug-in to choose from. */
final class PluginRules extends PluginView implements RuleChoice {
  private final List<ReadyRule> rules;

  PluginRules(RecipientDelivery delivery) {
    super(delivery);
    rules = new ArrayList<>(delivery.orders().rules());
  }

  @Override
  public List<Rule> rules() {
    return rules.stream().map(ReadyRule::rule).toList();
  }

  @Override
  public void leaveOut(Rule rule) {
    rules.removeIf(ready -> ready.rule() == rule);
  }

  /** What is left of what the recipient wants. */
  MailboxOrders left(MailboxOrders orders) {
    return new MailboxOrders(orders.size(), rules, orders.absence());
  }
}
