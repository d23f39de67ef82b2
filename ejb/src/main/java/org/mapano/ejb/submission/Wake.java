package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicReference;

/** Tells the sender of this node that there is something to do. */
@Singleton
public class Wake {
  private static final Runnable NOBODY = () -> {};

  private final AtomicReference<Runnable> sender = new AtomicReference<>(NOBODY);

  @Inject
  public Wake() {
    // Nobody sends yet.
  }

  /** Whom to wake; must be quick and must not throw. */
  void tell(Runnable whom) {
    sender.set(whom);
  }

  /** Nobody is woken any more. */
  void forget() {
    sender.set(NOBODY);
  }

  /** Called after the commit that brought something. */
  void now() {
    sender.get().run();
  }
}
