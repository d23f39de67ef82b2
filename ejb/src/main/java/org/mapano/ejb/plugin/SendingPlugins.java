package org.mapano.ejb.plugin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.plugin.shipped.Disclaimer;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.message.MapiMessage;

/** The active plug-ins for messages that users send; found when the server has started. */
@Singleton
public class SendingPlugins {
  private final Guard guard;
  private final List<SendingPlugin> plugins;

  @Inject
  SendingPlugins(Guard guard, ServerConfig config) {
    this(guard, active(config));
  }

  /**
   * Plug-ins that are known.
   *
   * @param limit longest time that a call may take
   */
  public SendingPlugins(Duration limit, List<SendingPlugin> plugins) {
    this(new Guard(limit), plugins);
  }

  private SendingPlugins(Guard guard, List<SendingPlugin> plugins) {
    this.guard = guard;
    this.plugins = plugins;
  }

  private static List<SendingPlugin> active(ServerConfig config) {
    if (!config.bool("spooler", "plugin_enabled")) {
      return List.of();
    }
    return ActivePlugins.find(
        SendingPlugin.class,
        Path.of(config.get("spooler", "plugin_path")),
        List.of(new Disclaimer(config.file("disclaimers"))));
  }

  /**
   * A message after the plug-ins.
   *
   * @param message what is to be sent
   * @param verdict whether it is
   */
  public record Result(MapiMessage message, Verdict verdict) {}

  /**
   * Shows a message to all plug-ins until one decides.
   *
   * @param company finds the sender's tenant
   */
  public Result outgoing(
      UserAccount sender,
      Function<UserAccount, Optional<UserAccount>> company,
      MapiMessage message) {
    MapiMessage current = message;
    for (SendingPlugin plugin : plugins) {
      MapiMessage draft = current.copy();
      OutgoingMessage shown = new OutgoingMessage(sender, company.apply(sender), draft);
      var verdict = guard.call(plugin, () -> plugin.outgoing(shown));
      if (verdict.isPresent()) {
        current = draft;
        if (verdict.get() != Verdict.CONTINUE) {
          return new Result(current, verdict.get());
        }
      }
    }
    return new Result(current, Verdict.CONTINUE);
  }
}
