package org.mapano.soap.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.LogoffCall;
import org.mapano.soap.type.Result;

/** Ends the session. */
@Singleton
public class LogoffHandler implements OperationHandler<LogoffCall, Result> {
  private final SessionRegistry sessions;

  /**
   * @param sessions where it ends
   */
  @Inject
  public LogoffHandler(SessionRegistry sessions) {
    this.sessions = sessions;
  }

  @Override
  public Result answer(Caller caller, LogoffCall request) {
    sessions.end(caller.sessionId());
    return new Result(0);
  }
}
