package org.mapano.ejb.plugin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
   * Shows a mail to all plug-ins until one decides.
   *
   * @param draft makes what one plug-in works on; called once for each
   * @param accepted takes over what a plug-in has made, when its call has ended well
   */
  public <T extends IncomingMail> Verdict incoming(
      Supplier<T> draft, java.util.function.Consumer<T> accepted) {
    for (DeliveryPlugin plugin : plugins) {
      T mail = draft.get();
      var verdict = guard.call(plugin, () -> plugin.incoming(mail));
      if (verdict.isPresent()) {
        accepted.accept(mail);
        if (verdict.get() != Verdict.CONTINUE) {
          return verdict.get();
        }
      }
    }
    return Verdict.CONTINUE;
  }
}
