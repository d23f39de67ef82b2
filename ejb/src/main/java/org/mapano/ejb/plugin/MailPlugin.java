package org.mapano.ejb.plugin;

/**
 * A plug-in. Plug-ins of others implement {@link DeliveryPlugin} or {@link SendingPlugin}, have a
 * constructor without parameters, and are named in {@code META-INF/services} of a jar that lies in
 * the directory {@code plugin_path} of {@code dagent.cfg} or {@code spooler.cfg}. One instance
 * serves all mail, on many threads.
 */
public interface MailPlugin {
  /** Place among others; lower ones come first. */
  int LAST = 9999;

  /** Name for the log. */
  String name();

  /** Place among the plug-ins; those of the same place come in the order of their names. */
  default int priority() {
    return LAST;
  }
}
