package org.mapano.ejb.plugin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.plugin.shipped.BitmapConverter;
import org.mapano.ejb.plugin.shipped.MoveToPublic;

/** The active plug-ins for mail that comes in; found when the server has started. */
@Singleton
public class DeliveryPlugins {
  private final Guard guard;
  private final List<DeliveryPlugin> plugins;

  @Inject
  DeliveryPlugins(Guard guard, ServerConfig config) {
    this(guard, active(config));
  }

  /**
   * Plug-ins that are known.
   *
   * @param limit longest time that a call may take
   */
  public DeliveryPlugins(Duration limit, List<DeliveryPlugin> plugins) {
    this(new Guard(limit), plugins);
  }

  private DeliveryPlugins(Guard guard, List<DeliveryPlugin> plugins) {
    this.guard = guard;
    this.plugins = plugins;
  }

  private static List<DeliveryPlugin> active(ServerConfig config) {
    if (!config.bool("dagent", "plugin_enabled")) {
      return List.of();
    }
    return ActivePlugins.find(
        DeliveryPlugin.class,
        Path.of(config.get("dagent", "plugin_path")),
        List.of(new MoveToPublic(config.file("movetopublic.cfg")), new BitmapConverter()));
  }

  /** Whether there are none, which is worth asking before anything is prepared for them. */
  public boolean isEmpty() {
    return plugins.isEmpty();
  }

  /**
   * Shows a mail that was converted to all plug-ins until one decides.
   *
   * @param draft makes what one plug-in works on; called once for each
   * @param accepted takes over what a plug-in has made, when its call has ended well
   */
  public <T extends SharedMail> Verdict converted(Supplier<T> draft, Consumer<T> accepted) {
    return decide(draft, accepted, DeliveryPlugin::converted);
  }

  /** As above, for one recipient's mail. */
  public <T extends IncomingMail> Verdict incoming(Supplier<T> draft, Consumer<T> accepted) {
    return decide(draft, accepted, DeliveryPlugin::incoming);
  }

  /** As above, for the rules of one recipient. */
  public <T extends RuleChoice> Verdict beforeRules(Supplier<T> draft, Consumer<T> accepted) {
    return decide(draft, accepted, DeliveryPlugin::beforeRules);
  }

  private <T> Verdict decide(
      Supplier<T> draft, Consumer<T> accepted, BiFunction<DeliveryPlugin, T, Verdict> hook) {
    for (DeliveryPlugin plugin : plugins) {
      T mail = draft.get();
      var verdict = guard.call(plugin, () -> hook.apply(plugin, mail));
      if (verdict.isPresent()) {
        accepted.accept(mail);
        if (verdict.get() != Verdict.CONTINUE) {
          return verdict.get();
        }
      }
    }
    return Verdict.CONTINUE;
  }

  /** Whether no plug-in is against it that the recipient's programs are told of the mail. */
  public boolean announces(RecipientMail mail) {
    return plugins.stream()
        .allMatch(plugin -> guard.call(plugin, () -> plugin.announces(mail)).orElse(true));
  }

  /** Tells all plug-ins of a mail that was stored for some recipients. */
  public void delivered(List<? extends RecipientMail> mails) {
    for (DeliveryPlugin plugin : plugins) {
      guard.call(
          plugin,
          () -> {
            mails.forEach(plugin::delivered);
            return mails.size();
          });
    }
  }
}
