package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.WaitingHandler;
import org.mapano.soap.operation.NotifyGetItemsCall;
import org.mapano.soap.session.SessionRegistry;
import org.mapano.soap.type.NotifyResponse;

/**
 * Answers with the group's notifications, at once or when there are any; after a minute with none,
 * and the client asks again. Nothing but a small object waits meanwhile.
 */
@Singleton
public class NotifyGetItemsHandler implements WaitingHandler<NotifyGetItemsCall, NotifyResponse> {
  private static final long WAIT_SECONDS = 60;

  /** The clock's thread must not write answers. */
  private static final Executor ANSWERS = Thread::startVirtualThread;

  private final SessionRegistry sessions;

  /**
   * @param sessions the whole group lives on while one of it waits
   */
  @Inject
  public NotifyGetItemsHandler(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  @Override
  public CompletionStage<NotifyResponse> answer(Caller caller, NotifyGetItemsCall request) {
    sessions.touchGroup(caller);
    return caller
        .notifications()
        .fetch(caller.sessionId())
        .completeOnTimeout(List.of(), WAIT_SECONDS, TimeUnit.SECONDS)
        .thenApplyAsync(all -> new NotifyResponse(all.isEmpty() ? null : all, 0), ANSWERS);
  }
}
