package org.mapano.soap.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.usage.LogonTimes;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.LogoffCall;
import org.mapano.soap.type.Result;

/** Ends the session. */
@Singleton
public class LogoffHandler implements OperationHandler<LogoffCall, Result> {
  private final SessionRegistry sessions;
  private final LogonTimes times;

  /**
   * @param sessions where it ends
   * @param times where it is noted, of those who had to give a password
   */
  @Inject
  public LogoffHandler(SessionRegistry sessions, LogonTimes times) {
    this.sessions = sessions;
    this.times = times;
  }

  @Override
  public Result answer(Caller caller, LogoffCall request) {
    sessions.end(caller.sessionId());
    Connection connection = caller.connection();
    if (connection.kind() != Connection.Kind.SOCKET && !connection.trustedCertificate()) {
      times.loggedOff(caller.store().userId());
    }
    return new Result(0);
  }
}
