package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.submission.SentCopy;
import org.mapano.mapi.id.OneOffEntryId;
import org.mapano.mapi.id.PropertySets;
import org.mapano.mapi.id.SearchKeys;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.TagGroup;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.RuleAction;

/** Answers the sender of a mail with a message that the owner of the mailbox has prepared. */
@Singleton
public class ReplyAction {
  private static final String SMTP = "SMTP";
  private static final int TO = 1;

  /** What the prepared message has as a message of its own. */
  private static final List<Integer> OF_THE_TEMPLATE =
      List.of(
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_CLIENT_SUBMIT_TIME,
          Tags.PR_MESSAGE_DELIVERY_TIME,
          Tags.PR_INTERNET_MESSAGE_ID,
          Tags.PR_TRANSPORT_MESSAGE_HEADERS,
          Tags.PR_SENTMAIL_ENTRYID,
          Tags.PR_DELETE_AFTER_SUBMIT);

  private final ServerConfig config;
  private final RuleTarget targets;
  private final RuleRecipients addresses;
  private final AnswerGuard guard;
  private final Messages messages;
  private final Sessions sessions;
  private final Authors authors;

  @Inject
  public ReplyAction(
      ServerConfig config,
      RuleTarget targets,
      RuleRecipients addresses,
      AnswerGuard guard,
      Messages messages,
      Sessions sessions,
      Authors authors) {
    this.config = config;
    this.targets = targets;
    this.addresses = addresses;
    this.guard = guard;
    this.messages = messages;
    this.sessions = sessions;
    this.authors = authors;
  }

  void run(RuleAction.Reply action, RuleSubject subject, RuleOutcome outcome) {
    PropMap original = subject.message().properties();
    Optional<String> to = addresses.address(original, TagGroup.SENDER);
    if (to.isEmpty() || !guard.mayAnswer(subject, to.get()) || !outcome.maySend()) {
      return;
    }
    StoreSession owner = sessions.actAs(subject.owner().id(), "rules");
    MapiMessage template =
        messages.load(owner, targets.message(subject.owner(), action.template()));
    outcome.send(
        new RuleOutcome.Sent(
            authors.of(owner), reply(template, original, to.get()), SentCopy.KEEP));
  }

  private MapiMessage reply(MapiMessage template, PropMap original, String to) {
    MapiMessage reply = template.copy();
    PropMap properties = reply.properties();
    OF_THE_TEMPLATE.forEach(properties::remove);
    for (TagGroup person : List.of(TagGroup.SENDER, TagGroup.REPRESENTING)) {
      properties.remove(person.name());
      properties.remove(person.entryId());
      properties.remove(person.addressType());
      properties.remove(person.email());
      properties.remove(person.searchKey());
      properties.remove(person.smtp());
    }
    properties.put(Tags.PR_MESSAGE_CLASS, "IPM.Note");
    if (properties.string(Tags.PR_SUBJECT, "").isBlank()) {
      properties.put(Tags.PR_SUBJECT, "BT: " + original.string(Tags.PR_SUBJECT, ""));
    }
    String answered = original.string(Tags.PR_INTERNET_MESSAGE_ID);
    properties.put(Tags.PR_IN_REPLY_TO_ID, answered);
    properties.put(Tags.PR_INTERNET_REFERENCES, answered);
    reply.recipients().clear();
    reply.recipients().add(recipient(original.string(Tags.PR_SENDER_NAME, to), to));
    field(reply, "auto-submitted", "auto-replied");
    if (config.bool("dagent", "set_rule_headers")) {
      field(reply, RuleActions.MARK, "reply");
    }
    return reply;
  }

  private static MapiRecipient recipient(String name, String address) {
    MapiRecipient recipient = new MapiRecipient();
    recipient
        .properties()
        .put(Tags.PR_RECIPIENT_TYPE, TO)
        .put(Tags.PR_DISPLAY_NAME, name)
        .put(Tags.PR_ADDRTYPE, SMTP)
        .put(Tags.PR_EMAIL_ADDRESS, address)
        .put(Tags.PR_SMTP_ADDRESS, address)
        .put(Tags.PR_ENTRYID, OneOffEntryId.smtp(name.replace("\0", ""), address).toBytes())
        .put(Tags.PR_SEARCH_KEY, SearchKeys.ofAddress(SMTP, address));
    return recipient;
  }

  private static void field(MapiMessage message, String name, String value) {
    message
        .named()
        .put(NamedProperty.of(PropertySets.PS_INTERNET_HEADERS, name), PropType.UNICODE, value);
  }
}
