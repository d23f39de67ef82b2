package org.mapano.ejb.absence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rules.AnswerGuard;
import org.mapano.ejb.rules.RuleRecipients;
import org.mapano.ejb.rules.RuleSubject;
import org.mapano.ejb.store.StoreSettings.OutOfOffice;
import org.mapano.ejb.submission.ServerMail;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.outbound.NoticeMail;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Answers mail to users who are out of office (delivery.md 1.7). */
@Singleton
public class AbsenceAnswers {
  private static final String OPTIONS = "autorespond";
  private static final String USUAL_SUBJECT = "Out of office";

  private final ServerConfig config;
  private final AnswerGuard guard;
  private final RuleRecipients addresses;
  private final AnswerLog log;
  private final ForeignResponder foreign;

  /** Reads the options {@code autorespond_*} and {@code timelimit} for each mail. */
  @Inject
  public AbsenceAnswers(
      ServerConfig config,
      AnswerGuard guard,
      RuleRecipients addresses,
      AnswerLog log,
      ForeignResponder foreign) {
    this.foreign = foreign;
    this.config = config;
    this.guard = guard;
    this.addresses = addresses;
    this.log = log;
  }

  /** Whom a mail should be answered to, as far as the mail itself says; empty for nobody. */
  public Optional<String> whom(RuleSubject subject) {
    PropMap properties = subject.message().properties();
    if (!subject.absent()
        || properties.bool(Tags.PR_DELEGATED_BY_RULE)
        || !isAddressed(properties)
        || !subject.owner().email().contains("@")) {
      return Optional.empty();
    }
    return addresses
        .address(properties, TagGroup.SENDER)
        .filter(sender -> guard.mayAnswer(subject, sender));
  }

  private boolean isAddressed(PropMap properties) {
    return foreign.program().isPresent()
        || properties.bool(Tags.PR_MESSAGE_TO_ME)
        || config.bool(OPTIONS, "autorespond_norecip")
        || properties.bool(Tags.PR_MESSAGE_CC_ME) && config.bool(OPTIONS, "autorespond_cc")
        || properties.bool(Tags.PR_EC_MESSAGE_BCC_ME) && config.bool(OPTIONS, "autorespond_bcc");
  }

  /**
   * The answer, once for each sender and period, as part of another change.
   *
   * @param to as {@link #whom} said
   */
  public Optional<ServerMail> answer(Tx tx, RuleSubject subject, OutOfOffice absence, String to)
      throws SQLException {
    Instant now = Instant.now();
    Optional<Path> program = foreign.program();
    if (program.isPresent()) {
      byte[] mail = mail(subject, absence, to, now).toBytes();
      String title = title(subject, absence);
      tx.afterCommit(() -> foreign.answer(program.get(), subject, to, title, mail));
      return Optional.empty();
    }
    Duration period = config.seconds(OPTIONS, "timelimit");
    if (!log.begin(tx, subject.owner().id(), to, now, period)) {
      return Optional.empty();
    }
    byte[] mail = mail(subject, absence, to, now).toBytes();
    return Optional.of(new ServerMail("", List.of(to), ByteSource.of(mail), 0));
  }

  private static String title(RuleSubject subject, OutOfOffice absence) {
    String title = absence.subject().isBlank() ? USUAL_SUBJECT : absence.subject().strip();
    return title + " [" + subject.message().properties().string(Tags.PR_SUBJECT, "") + "]";
  }

  private static NoticeMail mail(RuleSubject subject, OutOfOffice absence, String to, Instant now) {
    UserAccount owner = subject.owner();
    PropMap original = subject.message().properties();
    Map<String, String> fields = new LinkedHashMap<>();
    String answered = original.string(Tags.PR_INTERNET_MESSAGE_ID, "");
    if (!answered.isEmpty()) {
      String earlier = original.string(Tags.PR_INTERNET_REFERENCES, "");
      fields.put("In-Reply-To", answered);
      fields.put("References", (earlier + " " + answered).strip());
    }
    fields.put("X-Kopano-Vacation", "autorespond");
    fields.put("Auto-Submitted", "auto-replied");
    fields.put("X-Auto-Response-Suppress", "All");
    fields.put("Precedence", "bulk");
    return new NoticeMail(
        owner.fullName(),
        owner.email(),
        to,
        title(subject, absence),
        now.atZone(ZoneId.systemDefault()).toOffsetDateTime(),
        "<" + UUID.randomUUID() + "@" + subject.server() + ">",
        fields,
        absence.message());
  }
}
