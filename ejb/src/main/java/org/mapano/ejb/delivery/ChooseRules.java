package org.mapano.ejb.delivery;

import org.mapano.ejb.plugin.DeliveryPlugins;
import org.mapano.ejb.plugin.Verdict;

/** Lets plug-ins choose which of the recipient's rules run, and whether he is told of the mail. */
final class ChooseRules implements DeliveryStep {
  private final DeliveryPlugins plugins;

  ChooseRules(DeliveryPlugins plugins) {
    this.plugins = plugins;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    if (plugins.isEmpty() || delivery.mail() == null) {
      return;
    }
    if (delivery.isForInbox() && !delivery.orders().rules().isEmpty()) {
      Verdict verdict =
          plugins.beforeRules(
              () -> new PluginRules(delivery),
              choice -> delivery.orders(choice.left(delivery.orders())));
      PluginSteps.result(verdict).ifPresent(delivery::decide);
    }
    if (delivery.result() == null && !plugins.announces(new PluginView(delivery))) {
      delivery.keepQuiet();
    }
  }
}
