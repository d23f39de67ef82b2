package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.mapano.ejb.plugin.DeliveryPlugins;
import org.mapano.ejb.plugin.Verdict;
import org.mapano.ejb.users.UserAccount;

/** What plug-ins do before and after the steps of a delivery (PLUGIN-01). */
@Singleton
class PluginSteps {
  private final DeliveryPlugins plugins;

  @Inject
  PluginSteps(DeliveryPlugins plugins) {
    this.plugins = plugins;
  }

  /**
   * A mail after the plug-ins have seen it.
   *
   * @param mail the mail, changed or not
   * @param decided outcome for all recipients; empty when it is to be delivered
   */
  record Seen(ConvertedMail mail, Optional<DeliveryResult> decided) {}

  /** Shows a mail that was just converted. */
  Seen converted(Envelope envelope, ConvertedMail mail, List<UserAccount> recipients) {
    AtomicReference<ConvertedMail> current = new AtomicReference<>(mail);
    Verdict verdict =
        plugins.converted(
            () -> new PluginShare(envelope, current.get(), recipients),
            share -> current.set(share.result()));
    return new Seen(current.get(), result(verdict));
  }

  /** Tells of a mail that was stored. */
  void delivered(List<RecipientDelivery> deliveries) {
    List<PluginView> stored =
        deliveries.stream()
            .filter(one -> one.mail() != null && one.result() == DeliveryResult.DELIVERED)
            .map(PluginView::new)
            .toList();
    if (!plugins.isEmpty() && !stored.isEmpty()) {
      plugins.delivered(stored);
    }
  }

  /** The outcome that a verdict means; empty when the delivery goes on. */
  static Optional<DeliveryResult> result(Verdict verdict) {
    return switch (verdict) {
      case CONTINUE -> Optional.empty();
      case DISCARD -> Optional.of(DeliveryResult.DELIVERED);
      case REFUSE -> Optional.of(DeliveryResult.REFUSED);
      case RETRY -> Optional.of(DeliveryResult.TEMPORARY_FAILURE);
    };
  }
}
