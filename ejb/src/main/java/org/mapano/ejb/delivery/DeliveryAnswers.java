package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.absence.AbsenceAnswers;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rules.RuleOutcome;
import org.mapano.ejb.submission.MailQueue;
import org.mapano.ejb.submission.ServerMail;
import org.mapano.ejb.submission.UserSubmission;

/** Sends what a mail gives rise to, if and only if the mail itself is stored. */
@Singleton
class DeliveryAnswers {
  private final UserSubmission submissions;
  private final MailQueue queue;
  private final AbsenceAnswers absences;

  @Inject
  DeliveryAnswers(UserSubmission submissions, MailQueue queue, AbsenceAnswers absences) {
    this.absences = absences;
    this.submissions = submissions;
    this.queue = queue;
  }

  void send(Tx tx, RecipientDelivery delivery) throws SQLException {
    List<ServerMail> mails = new ArrayList<>(delivery.outcome().mails());
    for (RuleOutcome.Sent sent : delivery.outcome().sent()) {
      submissions.submit(
          tx, delivery.store(), delivery.folders(), sent.author(), sent.message(), sent.copy());
    }
    if (delivery.absenceTo() != null) {
      absences
          .answer(tx, delivery.subject(), delivery.orders().absence(), delivery.absenceTo())
          .ifPresent(mails::add);
    }
    for (ServerMail mail : mails) {
      queue.enqueue(tx, mail);
    }
  }
}
