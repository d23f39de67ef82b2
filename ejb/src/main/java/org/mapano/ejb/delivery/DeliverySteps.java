package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.absence.AbsenceAnswers;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.meeting.MeetingProcessing;
import org.mapano.ejb.plugin.DeliveryPlugins;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.rules.MailboxOrders;
import org.mapano.ejb.rules.OrderReader;
import org.mapano.ejb.rules.OrderReader.Place;
import org.mapano.ejb.rules.RuleRecipients;
import org.mapano.ejb.rules.RuleRunner;
import org.mapano.ejb.users.UserDirectory;

/** The steps of a delivery, in order. */
@Singleton
class DeliverySteps {
  private static final Logger LOG = System.getLogger(DeliverySteps.class.getName());

  private final OrderReader orders;
  private final List<DeliveryStep> steps;

  @Inject
  DeliverySteps(
      UserDirectory users,
      Quotas quotas,
      NamedFolder named,
      OrderReader orders,
      RuleRunner rules,
      AbsenceAnswers absences,
      DeliveryPlugins plugins,
      PublicFolders publicFolders,
      MeetingProcessing meetings,
      RuleRecipients addresses,
      ServerConfig config) {
    this.orders = orders;
    steps =
        List.of(
            new CheckQuota(quotas),
            new MarkAddressing(users),
            new SetReceivedBy(),
            new ChooseFolder(),
            named,
            new RunPlugins(plugins, publicFolders),
            new ProcessMeeting(meetings, addresses),
            new KeepOriginal(users),
            new ChooseRules(plugins),
            new ApplyRules(rules, absences, ServerName.of(config)));
  }

  /**
   * Does the steps for each recipient until one decides the outcome.
   *
   * @return the recipients for whom that was possible; the mail of the others has to wait
   */
  List<RecipientDelivery> apply(List<RecipientDelivery> deliveries) {
    readOrders(deliveries);
    return deliveries.stream().filter(this::prepare).toList();
  }

  private void readOrders(List<RecipientDelivery> deliveries) {
    Map<Place, MailboxOrders> orders =
        this.orders.read(deliveries.stream().map(DeliverySteps::place).toList());
    deliveries.forEach(delivery -> delivery.orders(orders.get(place(delivery))));
  }

  private static Place place(RecipientDelivery delivery) {
    return new Place(delivery.store().id(), delivery.folders().inbox());
  }

  private boolean prepare(RecipientDelivery delivery) {
    try {
      for (DeliveryStep step : steps) {
        if (delivery.result() == null) {
          step.apply(delivery);
        }
      }
      return true;
    } catch (StoreException failed) {
      LOG.log(Level.WARNING, "Mail for " + delivery.user().login() + " has to wait", failed);
      return false;
    }
  }
}
