package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.rule.RuleAction;

/** Carries out one action of a rule. */
@Singleton
public class RuleActions {
  private static final Logger LOG = System.getLogger(RuleActions.class.getName());

  /** Field that says what a rule has done with a mail. */
  static final String MARK = "x-kopano-rule-action";

  private final RuleTarget targets;
  private final ForwardAction forwards;
  private final ReplyAction replies;

  @Inject
  RuleActions(RuleTarget targets, ForwardAction forwards, ReplyAction replies) {
    this.targets = targets;
    this.forwards = forwards;
    this.replies = replies;
  }

  void run(RuleAction action, RuleSubject subject, RuleOutcome outcome) {
    switch (action) {
      case RuleAction.File file -> file(file, subject, outcome);
      case RuleAction.Delete delete -> outcome.drop();
      case RuleAction.MarkRead read -> markRead(subject);
      case RuleAction.Reply reply -> replies.run(reply, subject, outcome);
      case RuleAction.Forward forward -> forwards.forward(forward, subject, outcome);
      case RuleAction.Delegate delegate -> forwards.delegate(delegate, subject, outcome);
      case RuleAction.Bounce bounce -> BounceAction.run(bounce, subject, outcome);
      case RuleAction.Unsupported other -> unsupported(subject, other.kind());
    }
  }

  private void file(RuleAction.File file, RuleSubject subject, RuleOutcome outcome) {
    RuleTarget.Folder target = targets.folder(subject.owner(), subject.store(), file.folder());
    outcome.file(
        new RuleOutcome.Filed(target.store(), target.folderId(), subject.message().copy(), true));
    if (!file.keep()) {
      outcome.drop();
    }
  }

  private static void markRead(RuleSubject subject) {
    int flags = subject.message().properties().integer(Tags.PR_MESSAGE_FLAGS, 0);
    subject.message().properties().put(Tags.PR_MESSAGE_FLAGS, flags | MessageFlags.READ);
  }

  private static void unsupported(RuleSubject subject, int kind) {
    LOG.log(
        Level.INFO,
        "A rule of {0} has an action of kind {1}, which the server does not carry out",
        subject.owner().login(),
        kind);
  }
}
