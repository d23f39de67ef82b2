package org.mapano.soap.session;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks for sessions that nobody uses any more. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionTimer {
  @Inject private SessionRegistry sessions;

  /** Four times a minute. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void tick() {
    sessions.sweep();
  }
}
