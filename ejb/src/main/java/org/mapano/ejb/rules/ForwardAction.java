package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.submission.SentCopy;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.mime.header.HeaderPatterns;
import org.mapano.mapi.mime.outbound.NoticeMail;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.ForwardedMessage;
import org.mapano.mapi.rule.RuleAction;
import org.mapano.mapi.time.MapiTime;

/**
 * Sends a mail on (delivery.md 1.8). A mail never goes round: one that a rule has sent on is not
 * sent on again ({@code no_double_forward}), and none goes twice through the same mailbox.
 */
@Singleton
public class ForwardAction {
  private static final Logger LOG = System.getLogger(ForwardAction.class.getName());
  private static final String DAGENT = "dagent";

  /** Names the mailboxes a mail has been sent on from. */
  private static final String TRAIL = "x-loop";

  /** Mailboxes in a trail; a longer one is a loop of some kind. */
  private static final int MAX_TRAIL = 10;

  private static final String MEETING = "IPM.Schedule.Meeting.";
  private static final int VERB_FORWARD = 104;
  private static final int ICON_FORWARDED = 0x106;

  private final ServerConfig config;
  private final RuleRecipients addresses;
  private final Sessions sessions;
  private final Authors authors;
  private final ForwardWhitelist whitelist;

  /** Reads the options of forwarding whenever a mail is forwarded. */
  @Inject
  public ForwardAction(
      ServerConfig config, RuleRecipients addresses, Sessions sessions, Authors authors) {
    this.config = config;
    this.addresses = addresses;
    this.sessions = sessions;
    this.authors = authors;
    this.whitelist = new ForwardWhitelist(config);
  }

  void forward(RuleAction.Forward action, RuleSubject subject, RuleOutcome outcome) {
    send(
        subject,
        outcome,
        action.recipients(),
        false,
        (recipients, trail) -> {
          String mark = action.redirects() ? "redirect" : "forward";
          return new ForwardedMessage(subject.message(), recipients, fields(mark, trail))
              .forward(action.flavour());
        });
  }

  void delegate(RuleAction.Delegate action, RuleSubject subject, RuleOutcome outcome) {
    send(
        subject,
        outcome,
        action.recipients(),
        true,
        (recipients, trail) ->
            new ForwardedMessage(subject.message(), recipients, fields("redirect", trail))
                .delegate());
  }

  private interface Maker {
    MapiMessage make(List<PropMap> recipients, String trail);
  }

  private void send(
      RuleSubject subject,
      RuleOutcome outcome,
      List<PropMap> wanted,
      boolean delegated,
      Maker maker) {
    List<String> trail = trail(subject);
    String own = subject.owner().email().toLowerCase(Locale.ROOT);
    if (isInhibited(subject) || trail.contains(own) || trail.size() >= MAX_TRAIL) {
      LOG.log(Level.INFO, "A mail for {0} is not forwarded", subject.owner().login());
      return;
    }
    List<PropMap> recipients = recipients(subject, wanted, delegated);
    if (recipients.isEmpty()) {
      return;
    }
    List<String> targets =
        recipients.stream().map(row -> row.string(Tags.PR_SMTP_ADDRESS)).toList();
    if (!whitelist.allows(targets)) {
      outcome.file(notice(subject));
      return;
    }
    if (!outcome.maySend()) {
      LOG.log(Level.WARNING, "Rules of {0} send too many mails", subject.owner().login());
      return;
    }
    List<String> longer = new ArrayList<>(trail);
    longer.add(own);
    outcome.send(
        new RuleOutcome.Sent(
            authors.of(sessions.actAs(subject.owner().id(), "rules")),
            maker.make(recipients, String.join(", ", longer)),
            delegated ? SentCopy.DROP : SentCopy.KEEP));
    subject
        .message()
        .properties()
        .put(Tags.PR_ICON_INDEX, ICON_FORWARDED)
        .put(Tags.PR_LAST_VERB_EXECUTED, VERB_FORWARD)
        .put(Tags.PR_LAST_VERB_EXECUTION_TIME, MapiTime.ticks(Instant.now()));
  }

  private boolean isInhibited(RuleSubject subject) {
    boolean again =
        config.bool(DAGENT, "no_double_forward") && subject.headers().has(RuleActions.MARK);
    String patterns = config.get(DAGENT, "inhibit_forward_headers");
    return again || HeaderPatterns.parse(patterns).match(subject.headers());
  }

  private static List<String> trail(RuleSubject subject) {
    List<String> trail = new ArrayList<>();
    for (String field : subject.headers().all(TRAIL)) {
      for (String address : field.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
        trail.add(address);
      }
    }
    return trail;
  }

  private Map<String, String> fields(String mark, String trail) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (config.bool(DAGENT, "set_rule_headers")) {
      fields.put(RuleActions.MARK, mark);
    }
    fields.put(TRAIL, trail);
    return fields;
  }

  /** Whom the mail can go to: not back to where it comes from, and not to the mailbox itself. */
  private List<PropMap> recipients(RuleSubject subject, List<PropMap> wanted, boolean delegated) {
    PropMap properties = subject.message().properties();
    boolean meeting = delegated && properties.string(Tags.PR_MESSAGE_CLASS, "").startsWith(MEETING);
    String from = meeting ? "" : addresses.address(properties, TagGroup.REPRESENTING).orElse("");
    List<PropMap> recipients = new ArrayList<>();
    for (PropMap row : wanted) {
      String address = addresses.address(row, TagGroup.RECIPIENT).orElse("");
      boolean own = address.equalsIgnoreCase(subject.owner().email());
      if (!address.isEmpty() && !own && !address.equalsIgnoreCase(from)) {
        recipients.add(new PropMap(row).put(Tags.PR_SMTP_ADDRESS, address));
      }
    }
    return recipients;
  }

  /** Tells the owner that a forward is not allowed. */
  private RuleOutcome.Filed notice(RuleSubject subject) {
    PropMap original = subject.message().properties();
    String title = original.string(Tags.PR_SUBJECT, "");
    String sender = addresses.address(original, TagGroup.REPRESENTING).orElse("");
    MapiMessage notice = new MapiMessage();
    long now = MapiTime.ticks(Instant.now());
    notice
        .properties()
        .put(Tags.PR_MESSAGE_CLASS, ReportClass.NOT_DELIVERED)
        .put(Tags.PR_SUBJECT, whitelist.noticeSubject(title, sender))
        .put(Tags.PR_BODY, whitelist.noticeText(title, sender))
        .put(Tags.PR_SENDER_NAME, NoticeMail.MAIL_SYSTEM)
        .put(Tags.PR_SENT_REPRESENTING_NAME, NoticeMail.MAIL_SYSTEM)
        .put(Tags.PR_CLIENT_SUBMIT_TIME, now)
        .put(Tags.PR_MESSAGE_DELIVERY_TIME, now);
    return new RuleOutcome.Filed(subject.store(), subject.folders().inbox(), notice, false);
  }
}
