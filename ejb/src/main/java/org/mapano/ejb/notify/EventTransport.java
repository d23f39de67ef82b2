package org.mapano.ejb.notify;

import java.util.function.Consumer;

/** Carries events to the other nodes that serve the same database, and theirs to this one. */
public interface EventTransport {
  /**
   * Sends an event of this node to the others. Called by the bus's own thread, never by the one
   * that committed; a loss is tolerable (see {@link ChangePoll}), an exception is logged.
   */
  void send(StoreEvent event);

  /** Names the receiver of the other nodes' events; called once, before the first event. */
  void connect(Consumer<StoreEvent> receiver);

  /** No other nodes. */
  EventTransport NONE =
      new EventTransport() {
        @Override
        public void send(StoreEvent event) {
          // There is nobody to tell.
        }

        @Override
        public void connect(Consumer<StoreEvent> receiver) {
          // Nothing will ever come.
        }
      };
}
