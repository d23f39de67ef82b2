package org.mapano.ejb.task;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Looks every minute which periodic jobs are due. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {
  @Inject private Jobs jobs;

  /** Starts the jobs that are due. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void look() {
    jobs.startDue(Instant.now());
  }
}
