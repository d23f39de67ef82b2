package org.mapano.soap.session;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mapano.ejb.overview.LiveSessions;

/** Looks for sessions that nobody uses any more. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionTimer {
  @Inject private SessionRegistry sessions;
  @Inject private ShownSessions shown;
  @Inject private LiveSessions live;

  /** From the start on administrators see the sessions. */
  @PostConstruct
  void show() {
    live.register(shown);
  }

  /** Four times a minute. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void tick() {
    sessions.sweep();
  }
}
