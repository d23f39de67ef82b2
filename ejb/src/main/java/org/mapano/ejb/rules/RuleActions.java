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

  private final RuleTarget targets;

  @Inject
  RuleActions(RuleTarget targets) {
    this.targets = targets;
  }

  void run(RuleAction action, RuleSubject subject, RuleOutcome outcome) {
    switch (action) {
      case RuleAction.File file -> file(file, subject, outcome);
      case RuleAction.Delete delete -> outcome.drop();
      case RuleAction.MarkRead read -> markRead(subject);
      case RuleAction.Reply reply -> unsupported(subject, 3);
      case RuleAction.Forward forward -> unsupported(subject, 7);
      case RuleAction.Delegate delegate -> unsupported(subject, 8);
      case RuleAction.Bounce bounce -> unsupported(subject, 6);
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
