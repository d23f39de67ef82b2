package org.mapano.ejb.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Listeners by the id they listen to. Telling takes no lock and touches only those concerned. */
final class Listeners {
  private static final Logger LOG = Logger.getLogger(Listeners.class.getName());

  private final ConcurrentHashMap<Long, List<Consumer<StoreEvent>>> byId =
      new ConcurrentHashMap<>();

  /** Adds a listener; running the result removes it, more than once is harmless. */
  StoreEvents.Subscription add(long id, Consumer<StoreEvent> listener) {
    // Told apart by identity even when the same listener is added twice.
    Consumer<StoreEvent> own = event -> listener.accept(event);
    byId.merge(id, List.of(own), Listeners::joined);
    return () -> byId.computeIfPresent(id, (key, present) -> without(present, own));
  }

  /** Ids that somebody listens to. */
  Set<Long> ids() {
    return byId.keySet();
  }

  boolean has(long id) {
    return byId.containsKey(id);
  }

  void tell(long id, StoreEvent event) {
    List<Consumer<StoreEvent>> listeners = byId.get(id);
    if (listeners == null) {
      return;
    }
    for (Consumer<StoreEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, failure, () -> "A listener failed on " + event);
      }
    }
  }

  private static List<Consumer<StoreEvent>> joined(
      List<Consumer<StoreEvent>> present, List<Consumer<StoreEvent>> more) {
    List<Consumer<StoreEvent>> all = new ArrayList<>(present);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** Null, which removes the id, when nobody is left. */
  private static List<Consumer<StoreEvent>> without(
      List<Consumer<StoreEvent>> present, Consumer<StoreEvent> gone) {
    List<Consumer<StoreEvent>> rest = present.stream().filter(one -> one != gone).toList();
    return rest.isEmpty() ? null : rest;
  }
}
