package org.mapano.ejb.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.plugin.DeliveryPlugins;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.rules.RuleOutcome;
import org.mapano.mapi.body.SafeHtml;

/** Shows the mail to the plug-ins (PLUGIN-01) and does what they say. */
final class RunPlugins implements DeliveryStep {
  private static final Logger LOG = System.getLogger(RunPlugins.class.getName());

  private final DeliveryPlugins plugins;
  private final PublicFolders folders;

  RunPlugins(DeliveryPlugins plugins, PublicFolders folders) {
    this.plugins = plugins;
    this.folders = folders;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    if (plugins.isEmpty() || delivery.mail() == null) {
      return;
    }
    Verdict verdict =
        plugins.incoming(() -> new PluginMail(delivery), mail -> accept(delivery, mail));
    PluginSteps.result(verdict).ifPresent(delivery::decide);
  }

  private void accept(RecipientDelivery delivery, PluginMail mail) {
    if (mail.changed() != null) {
      SafeHtml.renew(mail.changed().properties());
      delivery.rewrite(mail.changed());
    }
    if (mail.publicFolder() != null) {
      move(delivery, mail.publicFolder());
    }
  }

  /** Mail that cannot go there stays in the Inbox: nothing is lost. */
  private void move(RecipientDelivery delivery, String path) {
    try {
      PublicFolders.Place place = folders.find(delivery.user(), path);
      delivery.outcome(
          RuleOutcome.elsewhere(
              new RuleOutcome.Filed(
                  place.store(), place.folderId(), delivery.message().copy(), true)));
    } catch (StoreException impossible) {
      LOG.log(Level.WARNING, "Mail does not go to public folder " + path, impossible);
    }
  }
}
